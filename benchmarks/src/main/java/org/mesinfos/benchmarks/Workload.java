package org.mesinfos.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.intake.ConnectorRunner;
import org.mesinfos.connectors.intake.FileOrigin;
import org.mesinfos.connectors.intake.FileScanner;

/** Sample of a connector, extended to any size by repeating its rows. */
final class Workload {

    private Workload() {}

    /**
     * Finds the longest run of rows of a sample that can be repeated any number of times: with two and with three
     * repetitions no further row is rejected, and each repetition adds the same number of rows.
     */
    static RepeatedFile of(Connector connector, Path samples) throws IOException {
        Path sample = sampleOf(connector, samples);
        byte[] bytes = Files.readAllBytes(sample);
        SourceContext context = context(connector, sample, bytes);
        Charset charset = Charset.forName(context.encoding());
        List<String> lines = lines(new String(bytes, charset));
        Counts once = Counts.of(connector, file(context, "", String.join("", lines), "", charset));
        List<Long> starts = once.lines();
        for (int rows = starts.size() - 1; rows > 0; rows--) {
            for (int first = 0; first + rows < starts.size(); first++) {
                int from = (int) (starts.get(first) - 1);
                int to = (int) (starts.get(first + rows) - 1);
                if (from >= 0 && to > from) {
                    RepeatedFile file = file(
                            context,
                            String.join("", lines.subList(0, from)),
                            String.join("", lines.subList(from, to)),
                            String.join("", lines.subList(to, lines.size())),
                            charset);
                    if (grows(connector, file, once)) {
                        return file;
                    }
                }
            }
        }
        throw new IllegalArgumentException("No rows of the sample of " + connector.id() + " can be repeated");
    }

    private static boolean grows(Connector connector, RepeatedFile file, Counts once) throws IOException {
        RepeatedFile twice = new RepeatedFile(file.context(), file.prefix(), file.part(), file.suffix(), 2);
        RepeatedFile thrice = new RepeatedFile(file.context(), file.prefix(), file.part(), file.suffix(), 3);
        Counts second = Counts.of(connector, twice);
        Counts third = Counts.of(connector, thrice);
        long added = second.accepted() - once.accepted();
        return added > 0 && third.accepted() - second.accepted() == added && third.rejected() == second.rejected();
    }

    private static RepeatedFile file(
            SourceContext context, String beginning, String part, String end, Charset charset) {
        return new RepeatedFile(context, beginning.getBytes(charset), part.getBytes(charset), end.getBytes(charset), 1);
    }

    private static Path sampleOf(Connector connector, Path samples) throws IOException {
        try (Stream<Path> files = Files.list(samples.resolve(connector.id()))) {
            return files.filter(file -> !file.toString().endsWith(".expected.json"))
                    .filter(file -> !file.getFileName().toString().startsWith("README"))
                    .min(Path::compareTo)
                    .orElseThrow();
        }
    }

    private static SourceContext context(Connector connector, Path sample, byte[] bytes) throws IOException {
        String name = sample.getFileName().toString();
        return new FileOrigin(
                        connector.id().substring(0, connector.id().indexOf('/')),
                        "benchmark",
                        ZoneId.of("Europe/Paris"),
                        "FR",
                        Optional.empty(),
                        Optional.of("customer"))
                .context(name, FileScanner.scan(new ByteArrayInputStream(bytes), name));
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                lines.add(text.substring(start, i + 1));
                start = i + 1;
            }
        }
        lines.add(text.substring(start));
        return lines;
    }

    /** Counts and line numbers of the rows of a file. */
    private record Counts(long accepted, long rejected, List<Long> lines) {

        static Counts of(Connector connector, RepeatedFile file) throws IOException {
            CountingRowSink rows = new CountingRowSink();
            new ConnectorRunner(connector).read(file, rows);
            return new Counts(rows.accepted(), rows.rejected(), rows.lines());
        }
    }
}
