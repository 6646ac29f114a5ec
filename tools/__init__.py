"""Programs that build, serve, measure and check the site. Each has a `main()`."""
