package org.mesinfos.pipelines.run;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.OperatorException;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.run.reread.RereadPlan;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * Thrown if connectors by which files of the store were read are not among those of the run: usually, its settings are not those
 * of the store. Without the connectors, the rows of these files would leave the bundles.
 */
public final class MissingConnectorsException extends OperatorException {

    private static final long serialVersionUID = 1L;

    private MissingConnectorsException(SortedMap<String, SortedMap<String, Losses>> missing) {
        super("Files of the store were read by connectors that these settings do not contain: "
                + missing.entrySet().stream()
                        .map(connector -> connector.getKey() + " (" + text(connector.getValue()) + ")")
                        .collect(Collectors.joining(", "))
                + ". Without them, these rows would leave the store; nothing was published. Name the settings of the store"
                + " with --config. If the connectors were removed on purpose, add --without-connectors "
                + String.join(",", missing.keySet()) + "; --dry-run shows what would change.");
    }

    /** Numbers of files and of accepted rows that nothing reads any more. */
    private record Losses(long files, long rows) {

        Losses plus(Losses other) {
            return new Losses(files + other.files, rows + other.rows);
        }

        String text() {
            return files + (files == 1 ? " file with " : " files with ") + rows + (rows == 1 ? " row" : " rows");
        }
    }

    /**
     * Refuses to read files again whose connector is missing. Files that cannot be read again keep their rows.
     *
     * @param again files to read again
     * @param removed ids of connectors that were removed on purpose
     * @throws MissingConnectorsException if a file with accepted rows was read by a connector that is missing
     */
    static void check(Snapshot base, RereadPlan again, ConnectorRegistry connectors, Set<String> removed) {
        SortedMap<String, SortedMap<String, Losses>> missing = new TreeMap<>();
        for (SourceFile file : again.files()) {
            String connector = file.getConnector();
            if (connector == null
                    || removed.contains(connector)
                    || connectors.find(connector).isPresent()) {
                continue;
            }
            long rows = acceptedRows(base, file);
            if (rows > 0) {
                missing.computeIfAbsent(connector, id -> new TreeMap<>())
                        .merge(file.getOrganisation(), new Losses(1, rows), Losses::plus);
            }
        }
        if (!missing.isEmpty()) {
            throw new MissingConnectorsException(missing);
        }
    }

    private static long acceptedRows(Snapshot base, SourceFile file) {
        return base.delivery(file.getDelivery()).map(DeliveryEntry::files).stream()
                .flatMap(files -> files.stream().filter(entry -> entry.sha256().equals(file.getSha256())))
                .mapToLong(FileEntry::accepted)
                .sum();
    }

    private static String text(SortedMap<String, Losses> byOrganisation) {
        return byOrganisation.entrySet().stream()
                .map(losses -> losses.getKey() + ": " + losses.getValue().text())
                .collect(Collectors.joining(", "));
    }
}
