"""Documents as files: prepared, filed, numbered, bundled, looked up; templates looked after."""
