"""A cluster of Dask for a fleet that outgrows one computer: which, whether it can be trusted, and how it is reached."""
