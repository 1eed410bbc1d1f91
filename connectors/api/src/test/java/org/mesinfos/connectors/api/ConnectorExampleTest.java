package org.mesinfos.connectors.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.WebActivity;

class ConnectorExampleTest {

    private static final Path MAIN = Path.of("src/main/java/org/mesinfos/connectors/api/Connector.java");
    private static final Path EXAMPLE = Path.of("src/test/java/org/mesinfos/connectors/api/SearchesConnector.java");

    @Test
    void theExampleInTheDocumentationIsTheClassThatIsCompiledHere() throws IOException {
        String documented = Files.readString(MAIN);
        String start = "@AutoService(Connector.class)\n";
        int from = documented.indexOf(" * " + start) + " * ".length() + start.length();
        String example = documented
                .substring(from, documented.indexOf(" * }</pre>", from))
                .lines()
                .map(line -> line.replaceFirst("^ \\* ?", ""))
                .reduce("", (text, line) -> text + line + "\n");

        String compiled = Files.readString(EXAMPLE);
        assertThat(example).isEqualTo(compiled.substring(compiled.indexOf("public final class")));
    }

    @Test
    void theExampleAcceptsItsRowsAndRejectsOneThatIsIncomplete() throws IOException {
        Rows rows = new Rows();
        Connector searches = new SearchesConnector();
        assertThat(searches.id()).isEqualTo("standard/searches");

        searches.parse(new Text("#searches\ns-1;C-7;train; night\ns-2;C-9\ns-3;C-8;weather\n"), Split.WHOLE, rows);

        assertThat(rows.accepted)
                .extracting(row -> ((WebActivity) row.record()).getQuery())
                .containsExactly("train; night", "weather");
        assertThat(rows.accepted)
                .extracting(ParsedRow::subject)
                .containsExactly(Optional.of(Subject.customer("C-7")), Optional.of(Subject.customer("C-8")));
        assertThat(rows.rejected)
                .extracting(Rejection::toString)
                .containsExactly("line 3: found 2 fields, expected id;customer;words (WRONG_FIELD_COUNT)");
    }

    private record Text(String text) implements SourceContent {
        @Override
        public SourceContext context() {
            return new SourceContext(
                    "search-engine",
                    "",
                    "",
                    "searches.txt",
                    "text/plain",
                    "UTF-8",
                    ZoneOffset.UTC,
                    "FR",
                    Optional.empty());
        }

        @Override
        public long size() {
            return text.getBytes(UTF_8).length;
        }

        @Override
        public InputStream open(long offset) {
            byte[] bytes = text.getBytes(UTF_8);
            return new ByteArrayInputStream(bytes, (int) offset, bytes.length);
        }
    }

    private static final class Rows implements RowSink {
        private final List<ParsedRow> accepted = new ArrayList<>();
        private final List<Rejection> rejected = new ArrayList<>();

        @Override
        public void startRow() {}

        @Override
        public void accept(ParsedRow row) {
            accepted.add(row);
        }

        @Override
        public void reject(Rejection rejection) {
            rejected.add(rejection);
        }

        @Override
        public void skip(Locator locator, String rule) {}
    }
}
