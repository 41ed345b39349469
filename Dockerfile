# syntax=docker/dockerfile:1
# The assistant as a container. Torch exports the model in the build stage and is left behind there;
# the search index is built there too, so that a container starts in seconds.
FROM python:3.12-slim-bookworm AS build
# An index that has torch for the processor alone, as named on PyTorch's install page; without it
# the common index is asked, whose wheel may bring CUDA packages into this stage.
ARG TORCH_INDEX=""
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /src
COPY pyproject.toml README.md LICENSE ./
COPY requirements requirements
COPY bot bot
COPY knowledge knowledge
COPY index_engine index_engine
# What runs …
RUN python -m venv /opt/icc \
    && /opt/icc/bin/pip install --require-hashes -r requirements/runtime.txt \
    && /opt/icc/bin/pip install --no-deps .
# … and beside it what prepares.
RUN python -m venv /opt/setup \
    && /opt/setup/bin/pip install ${TORCH_INDEX:+--extra-index-url "$TORCH_INDEX"} ".[setup]" \
    && /opt/setup/bin/python -m knowledge.exporting bundled /opt/prepared/models
# By what will run, so that it finds the index up to date.
RUN /opt/icc/bin/icc-assistant library build --data-dir /opt/prepared

FROM python:3.12-slim-bookworm
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin icc \
    && install -d -o icc -g icc /data
COPY --from=build /opt/icc /opt/icc
COPY --from=build --chown=root:root /opt/prepared /opt/prepared
COPY --chmod=755 deploy/start.sh /usr/local/bin/start
ENV PATH=/opt/icc/bin:$PATH PYTHONUNBUFFERED=1 HOME=/data \
    ICC_DATA_DIR=/data ICC_LISTEN=0.0.0.0:8080 ICC_MONITOR_LISTEN=0.0.0.0:8081
USER 10001
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8081/healthz', timeout=4)"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["start"]
CMD ["run"]
