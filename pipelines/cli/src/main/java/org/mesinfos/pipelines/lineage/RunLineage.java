package org.mesinfos.pipelines.lineage;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;

/** Reporter of a run to a receiver of OpenLineage events: its start, and its completion or failure. */
public final class RunLineage {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LineageTarget target;
    private final LineageEvents events;
    private final Clock clock;

    private RunLineage(LineageTarget target, String inbox, String store, Clock clock) {
        this.target = target;
        this.events = new LineageEvents(UUID.randomUUID(), inbox, store, target.naming());
        this.clock = clock;
    }

    /**
     * Returns lineage that is appended to a file, with the names of files as delivered.
     *
     * @param file file, created if it does not exist
     * @param inbox path or URI of the inbox, the namespace of files
     * @param store path or URI of the store, the namespace of record types
     */
    public static RunLineage toFile(Path file, String inbox, String store, Clock clock) {
        return new RunLineage(new LineageFile(file), inbox, store, clock);
    }

    /**
     * Returns lineage that is posted to a collector, without names of files and deliveries. Each event is delivered within
     * five seconds or not at all.
     *
     * @param url address of the collector, for which {@link #isUrl} is true
     * @param key key of the collector, if it needs one
     * @param inbox path or URI of the inbox, the namespace of files
     * @param store path or URI of the store, the namespace of record types
     * @param warnings receiver of a warning for each event that was not delivered
     * @throws URISyntaxException if the address is not valid
     */
    public static RunLineage toCollector(
            String url, Optional<String> key, String inbox, String store, Clock clock, Consumer<String> warnings)
            throws URISyntaxException {
        URI address = new URI(url);
        if (address.getHost() == null) {
            throw new URISyntaxException("", "there is no host");
        }
        return new RunLineage(new LineageCollector(address, key, PATIENCE, warnings), inbox, store, clock);
    }

    /** Returns true for an address with {@code http} or {@code https}. */
    public static boolean isUrl(String target) {
        return target.startsWith("http://") || target.startsWith("https://");
    }

    /** Reports the start of the run. */
    public void started() throws IOException {
        target.send(EventType.START, events.start(clock.instant()));
    }

    /**
     * Reports the completion of the run.
     *
     * @param report report of the run, as the store keeps it
     */
    public void completed(byte[] report, ConnectorRegistry connectors) throws IOException {
        target.send(EventType.COMPLETE, events.complete(report, connectors));
    }

    /**
     * Reports the completion of a run that has published a snapshot, but failed afterwards: its output exists.
     *
     * @param lastReport last report of the store, which may be that of an earlier run
     */
    public void published(String snapshot, Optional<byte[]> lastReport, ConnectorRegistry connectors)
            throws IOException {
        if (lastReport.isPresent() && LineageEvents.isOf(lastReport.get(), snapshot)) {
            completed(lastReport.get(), connectors);
        } else {
            target.send(EventType.COMPLETE, events.complete(clock.instant()));
        }
    }

    /**
     * Reports the failure of the run, which has published nothing.
     *
     * @param reason reason without personal data
     */
    public void failed(String reason) throws IOException {
        target.send(EventType.FAIL, events.fail(clock.instant(), reason));
    }
}
