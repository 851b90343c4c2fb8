"""What runs, where and in which order; the command line.

From the ground up::

    errors        what a user can mend
    settings      what Prefect is started with
    progress      a bar on a terminal
    inputs        files, archives and addresses in, one raw article out
    engines       batches worked on here, in processes, on a Dask cluster
    fetch         new articles from feeds, sitemaps and listings
    report        web pages with every fact in its article's words
    show          one article, or how one fact came about, on a terminal
    export, diff  tables as other files; what differs between two runs
    copies        the tables at an address

    worker        one batch: raw articles in, rows out
    run           plan, extract, publish, without Prefect
    summary       what a run did, as text and as a page
    repair        damaged tables made whole from the raw articles
    flow          a run as a Prefect flow
    launch        a flow from the command line, with a Prefect of its own
    watch         alerts after a run
    deployments   hourly and nightly runs
    serve         both, until interrupted
    cli           the commands
"""
