"""What several tools share. It imports no tool."""
