# The board as it serves the public: no root, no secret, no development package.
FROM python:3.13-slim AS build
WORKDIR /app
COPY requirements.lock .
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --require-hashes -r requirements.lock

FROM python:3.13-slim
RUN useradd --create-home --uid 10001 board
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 DEBUG=0
WORKDIR /app
COPY --from=build /venv /venv
COPY . .
# Collecting static files opens no database; these values serve this one command.
RUN SECRET_KEY=build ALLOWED_HOSTS=build DATABASE_URL=postgresql://build@build/build \
    python manage.py collectstatic --no-input
# Apply clicks wait here while the database does not answer: give it a volume.
RUN install -d -o board -g board -m 700 /var/lib/jobboard/clicks
ENV CLICK_SPOOL_DIR=/var/lib/jobboard/clicks
# The worker writes the snapshot of search here, and web processes map it: share it by a volume.
RUN install -d -o board -g board -m 700 /var/lib/jobboard/search
ENV SEARCH_SNAPSHOT_DIR=/var/lib/jobboard/search
USER board
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "import os, urllib.request as u; u.urlopen(u.Request('http://127.0.0.1:8000/healthz', headers={'Host': os.environ['ALLOWED_HOSTS'].split(',')[0]}), timeout=4)"]
# One pool of memory for all threads: they take turns, and each pool of its own would only grow.
# Large pieces stay out of it, so that they go back to the machine when they are no longer needed.
ENV MALLOC_ARENA_MAX=1 MALLOC_MMAP_THRESHOLD_=65536
CMD ["python", "-m", "jobboard.server", "--host", "0.0.0.0"]
