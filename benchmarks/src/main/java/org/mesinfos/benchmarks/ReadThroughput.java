package org.mesinfos.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.connectors.intake.ConnectorRunner;

/**
 * Measurement of the throughput of each reader on a file of one gigabyte, each in its own process with a small heap.
 *
 * <pre>ReadThroughput SAMPLES [--megabytes 1024] [--heap 64m] [CONNECTOR…]</pre>
 */
public final class ReadThroughput {

    /** One connector per reader of bytes. */
    private static final List<String> CONNECTORS = List.of(
            "standard/camt.053",
            "marche-clair/tickets",
            "standard/green-button",
            "standard/gpx",
            "standard/apple-health",
            "standard/ubl",
            "banque-atlantide/operations",
            "telecom-azur/communications",
            "enedis/courbe-de-charge",
            "la-banque-postale/comptes",
            "google/location-history",
            "qwant/recherches",
            "standard/ofx",
            "standard/qif",
            "standard/mt940",
            "standard/cfonb120",
            "standard/vcard",
            "standard/icalendar",
            "standard/mbox",
            "standard/bookmarks");

    private static final long WARM_UP = 96L << 20;
    private static final String ONE = "--one";

    private ReadThroughput() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> rest = new ArrayList<>(List.of(arguments));
        boolean one = rest.remove(ONE);
        String megabytes = option(rest, "--megabytes", "1024");
        String heap = option(rest, "--heap", "64m");
        Path samples = Path.of(rest.remove(0));
        List<String> connectors = rest.isEmpty() ? CONNECTORS : rest;
        if (one) {
            System.out.println(measure(connectors.get(0), samples, Long.parseLong(megabytes) << 20));
            return;
        }
        System.out.println("| reader | MB/s | floor MB/s | rows/s | largest heap |");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        for (String connector : connectors) {
            start(connector, samples, megabytes, heap);
        }
    }

    private static String option(List<String> arguments, String name, String defaultValue) {
        int index = arguments.indexOf(name);
        if (index < 0) {
            return defaultValue;
        }
        arguments.remove(index);
        return arguments.remove(index);
    }

    private static void start(String connector, Path samples, String megabytes, String heap)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadThroughput.class.getName(),
                        ONE,
                        "--megabytes",
                        megabytes,
                        samples.toString(),
                        connector)
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            System.out.println("| `" + connector + "` | failed | | | |");
        }
    }

    private static String measure(String id, Path samples, long bytes) throws IOException {
        Connector connector = ConnectorRegistry.load().find(id).orElseThrow();
        RepeatedFile file = Workload.of(connector, samples);
        String floor = floor(Baseline.of(connector.description().format()), file, bytes);
        read(connector, file.ofSize(WARM_UP));
        resetPeaks();
        long before = System.nanoTime();
        CountingRowSink rows = read(connector, file.ofSize(bytes));
        double seconds = seconds(before);
        return String.format(
                Locale.ROOT,
                "| `%s` | %.0f | %s | %,.0f | %d MiB |",
                id,
                bytes / 1e6 / seconds,
                floor,
                (rows.accepted() + rows.rejected()) / seconds,
                peak() >> 20);
    }

    /**
     * Returns the throughput of the library alone; empty if no library reads the format, "stumbles" if it fails on the
     * sample.
     */
    private static String floor(Baseline floor, RepeatedFile file, long bytes) throws IOException {
        if (floor == Baseline.BYTES) {
            return "";
        }
        try {
            readAll(floor, file.ofSize(WARM_UP));
            long before = System.nanoTime();
            readAll(floor, file.ofSize(bytes));
            return String.format(Locale.ROOT, "%.0f", bytes / 1e6 / seconds(before));
        } catch (IOException stumbled) {
            return "stumbles";
        }
    }

    private static CountingRowSink read(Connector connector, RepeatedFile file) throws IOException {
        CountingRowSink rows = new CountingRowSink();
        new ConnectorRunner(connector).read(file, rows);
        return rows;
    }

    private static void readAll(Baseline floor, RepeatedFile file) throws IOException {
        try (InputStream in = file.open()) {
            floor.read(in);
        }
    }

    private static double seconds(long before) {
        return (System.nanoTime() - before) / 1e9;
    }

    private static void resetPeaks() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
