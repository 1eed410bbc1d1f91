package org.mesinfos.pipelines.store.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A lease based on objects that contain its holder and its expiry, and that the holder renews periodically. It renews two
 * objects in turn, because on some storage an object is missing for a moment while it is replaced; the other one then shows
 * that the lease is held.
 *
 * <p>The lease is best effort. On storage without conditional writes, two writers that start at the same moment can
 * both acquire it. Therefore the objects are read back after they are written, and again before every commit. A holder whose
 * term has ended has lost the lease, even if nobody else holds it: another run may have published and ended in between.
 * The expiry is an instant of the clock of its holder, which other hosts compare with theirs.
 */
public final class ObjectLease implements Lease {

    static final Duration TERM = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(ObjectLease.class);
    private static final List<String> PATHS = List.of(StorePaths.LEASE, StorePaths.SECOND_LEASE);

    private final StorageArea area;
    private final String owner;
    private final Clock clock;
    private final String token = UUID.randomUUID().toString();
    private final ScheduledExecutorService heartbeat = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "lease-heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    private @Nullable ScheduledFuture<?> renewal;
    private int renewals;

    private ObjectLease(StorageArea area, String owner, Clock clock) {
        this.area = area;
        this.owner = owner;
        this.clock = clock;
    }

    public static ObjectLease acquire(StorageArea area, String owner) throws IOException {
        return acquire(area, owner, Clock.systemUTC());
    }

    static ObjectLease acquire(StorageArea area, String owner, Clock clock) throws IOException {
        ObjectLease lease = new ObjectLease(area, owner, clock);
        Optional<Holder> holder = lease.readHolder();
        if (holder.isPresent() && holder.get().until().isAfter(clock.instant())) {
            throw new LeaseHeldException(area.location(), holder.get().describe());
        }
        try {
            // Both objects: one that an earlier holder left would show that holder again once this lease is released.
            lease.renew();
            lease.renew();
            lease.requireHeld();
        } catch (IOException | RuntimeException e) {
            lease.withdraw(e);
            throw e;
        }
        long period = TERM.toSeconds() / 4;
        lease.renewal = lease.heartbeat.scheduleAtFixedRate(lease::renewIfHeld, period, period, TimeUnit.SECONDS);
        return lease;
    }

    /** Removes what a failed acquisition wrote, so that the next one need not wait for the end of the term. */
    private void withdraw(Exception failure) {
        try {
            close();
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public synchronized void requireHeld() throws IOException {
        Optional<Holder> holder = readHolder();
        if (holder.isEmpty()) {
            throw LeaseHeldException.lost(area.location(), "the lease of this run is gone");
        }
        if (!isThis(holder.get())) {
            throw new LeaseHeldException(area.location(), holder.get().describe());
        }
        Instant until = holder.get().until();
        if (!until.isAfter(clock.instant())) {
            throw LeaseHeldException.lost(area.location(), "its lease was not renewed before " + until);
        }
    }

    @Override
    public void close() throws IOException {
        if (renewal != null) {
            renewal.cancel(false);
        }
        heartbeat.shutdown();
        awaitHeartbeatEnd();
        for (String path : PATHS) {
            if (read(path).filter(this::isThis).isPresent()) {
                area.delete(path);
            }
        }
    }

    /** Waits for a renewal in progress. A renewal after the release would acquire the lease again. */
    private void awaitHeartbeatEnd() {
        try {
            if (!heartbeat.awaitTermination(TERM.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("The lease on {} is still being renewed; it expires at the end of its term", area.location());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void renewIfHeld() {
        try {
            requireHeld();
            renew();
        } catch (IOException | RuntimeException e) {
            // Messages of clients may contain names of files.
            LOG.warn(
                    "The lease on {} could not be renewed: {}",
                    area.location(),
                    e.getClass().getSimpleName());
        }
    }

    void renew() throws IOException {
        String text = token + "\n" + clock.instant().plus(TERM) + "\n" + owner + "\n";
        area.write(PATHS.get(renewals++ % PATHS.size()), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the holder with the latest expiry: an object of an earlier holder may remain. */
    private Optional<Holder> readHolder() throws IOException {
        List<Holder> holders = new ArrayList<>();
        for (String path : PATHS) {
            read(path).ifPresent(holders::add);
        }
        return holders.stream().max(Comparator.comparing(Holder::until));
    }

    private Optional<Holder> read(String path) throws IOException {
        return area.read(path).flatMap(Holder::parse);
    }

    private boolean isThis(Holder holder) {
        return holder.token().equals(token);
    }

    private record Holder(String token, Instant until, String owner) {

        static Optional<Holder> parse(byte[] content) {
            String[] lines = new String(content, StandardCharsets.UTF_8).split("\n", -1);
            try {
                return lines.length < 3
                        ? Optional.empty()
                        : Optional.of(new Holder(lines[0], Instant.parse(lines[1]), lines[2]));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }

        String describe() {
            return owner + ", until " + until + " unless renewed";
        }
    }
}
