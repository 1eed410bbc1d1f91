package org.mesinfos.connectors.mapping.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.mapping.CollectedMappingRows;
import org.mesinfos.connectors.mapping.MappingLoader;

/** Files with equal content in different dialects give equal records. */
class CsvDialectTest {

    private static final Connector CONNECTOR = MappingLoader.load("test/notes", "test", """
            connector: test/notes
            version: 1
            title: Notes
            format: csv
            csv: {skip: ["#"]}
            record: BankTransaction
            key: {natural: [label]}
            fields: {label: name, note: remark, category: kind}
            """);

    static Stream<Arguments> plainDialects() {
        return Stream.of(
                arguments("commas", "name,remark,kind\nOak,\"tall, old\",tree\nFern,,plant\n"),
                arguments("semicolons", "name;remark;kind\nOak;tall, old;tree\nFern;;plant\n"),
                arguments("tabs", "name\tremark\tkind\nOak\ttall, old\ttree\nFern\t\tplant\n"),
                arguments("bars", "name|remark|kind\nOak|tall, old|tree\nFern||plant\n"),
                arguments("Windows line ends", "name,remark,kind\r\nOak,\"tall, old\",tree\r\nFern,,plant\r\n"),
                arguments("classic Mac line ends", "name,remark,kind\rOak,\"tall, old\",tree\rFern,,plant\r"),
                arguments("no line end after the last row", "name,remark,kind\nOak,\"tall, old\",tree\nFern,,plant"),
                arguments(
                        "every value in quotes",
                        "\"name\",\"remark\",\"kind\"\n\"Oak\",\"tall, old\",\"tree\"\n\"Fern\",\"\",\"plant\"\n"),
                arguments(
                        "spaces around values", " name , remark , kind \nOak ,\"tall, old\", tree\n Fern,  ,plant \n"),
                arguments(
                        "spaces before quotes",
                        "name; \"remark\"; \"kind\"\nOak; \"tall, old\"; \"tree\"\nFern; \"\"; \"plant\"\n"),
                arguments("columns in another order", "kind,name,remark\ntree,Oak,\"tall, old\"\nplant,Fern,\n"),
                arguments(
                        "comments", "# Plants\nname,remark,kind\nOak,\"tall, old\",tree\n# Small ones\nFern,,plant\n"),
                arguments(
                        "blank lines and lines of delimiters",
                        "\n\nname,remark,kind\n,,\nOak,\"tall, old\",tree\n , , \n\nFern,,plant\n\n"),
                arguments(
                        "a title and a date before the header",
                        "Plants of the garden,,\nOn,2024-02-01,\n\nname,remark,kind\nOak,\"tall, old\",tree\nFern,,plant\n"),
                arguments(
                        "a delimiter at the end of each line",
                        "name;remark;kind;\nOak;tall, old;tree;\nFern;;plant;\n"),
                arguments(
                        "a repeated header between rows",
                        "name;remark;kind\nOak;tall, old;tree\nname;remark;kind\nFern;;plant\n"),
                arguments(
                        "texts quoted as spreadsheet formulas",
                        "name;remark;kind\n=\"Oak\";=\"tall, old\";tree\n=\"Fern\";=\"\";plant\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plainDialects")
    void readsEqualRecordsFromAllDialects(String dialect, String text) throws IOException {
        assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        "{\"record\":\"BankTransaction\",\"organisation\":\"test\",\"label\":\"Oak\",\"category\":\"tree\",\"note\":\"tall, old\"}",
                        "{\"record\":\"BankTransaction\",\"organisation\":\"test\",\"label\":\"Fern\",\"category\":\"plant\"}");
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments("quotes in quotes", "\"the \"\"old\"\" one\"", "the \\\"old\\\" one"),
                arguments("a quote inside an unquoted value", "5\" wide", null),
                arguments("a line end in quotes", "\"two\nlines\"", "two\\nlines"),
                arguments("a Windows line end in quotes", "\"two\r\nlines\"", "two\\r\\nlines"),
                arguments("a backslash", "C:\\trees\\", "C:\\\\trees\\\\"),
                arguments("an apostrophe", "l'arbre", "l'arbre"),
                arguments("a comment sign", "\"a # b\"", "a # b"),
                arguments("letters of all kinds", "žluťoučký 木 🌳", "žluťoučký 木 🌳"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void retainsCharactersOfValues(String name, String written, String expected) throws IOException {
        List<String> rows =
                read(("name,remark,kind\nOak," + written + ",tree\nFern,,plant\n").getBytes(StandardCharsets.UTF_8));

        assertThat(rows.get(rows.size() - 1)).contains("\"label\":\"Fern\"");
        if (expected != null) {
            assertThat(rows.get(0)).contains("\"label\":\"Oak\"", "\"note\":\"" + expected + "\"");
        }
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                arguments("UTF-8", ""),
                arguments("UTF-8", "\ufeff"),
                arguments("UTF-16LE", "\ufeff"),
                arguments("UTF-16BE", "\ufeff"),
                arguments("windows-1252", ""));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("encodings")
    void detectsEncoding(String encoding, String mark) throws IOException {
        String text = mark + "name;remark;kind\nChêne;très âgé, été comme hiver;arbre\nFougère;élancée;forêt\n";

        assertThat(read(text.getBytes(Charset.forName(encoding))).get(1))
                .contains("\"label\":\"Fougère\"", "\"note\":\"élancée\"", "\"category\":\"forêt\"");
    }

    private static List<String> read(byte[] bytes) throws IOException {
        return CollectedMappingRows.of(CONNECTOR, BytesContent.of("plants.csv", bytes))
                .json();
    }
}
