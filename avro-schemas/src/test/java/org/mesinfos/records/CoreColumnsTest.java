package org.mesinfos.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoreColumnsTest {

    private static final Path PAGE = Path.of("../docs/bundle-format.md");
    private static final int ENVELOPE_COLUMNS = 14;

    @Test
    void listsEveryRecordTypeOnce() throws IOException {
        Properties listed = new Properties();
        try (InputStream in = CoreColumns.class.getResourceAsStream("core-columns.properties")) {
            listed.load(in);
        }

        assertThat(listed.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("envelope"),
                                Arrays.stream(RecordType.values()).map(RecordType::schemaName))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void columnsAreFieldsOfTheSchema(RecordType type) {
        assertThat(CoreColumns.of(type))
                .doesNotHaveDuplicates()
                .allSatisfy(column -> assertThat(field(type.schema(), column)).isNotNull());
    }

    @Test
    void documentationListsTheSameColumns() throws IOException {
        List<String> expected = new ArrayList<>();
        expected.add("| every type | "
                + names(CoreColumns.of(RecordType.PERSON_PROFILE).subList(0, ENVELOPE_COLUMNS)) + " |");
        for (RecordType type : RecordType.values()) {
            List<String> columns = CoreColumns.of(type);
            expected.add(
                    "| `" + type.fileName() + "` | " + names(columns.subList(ENVELOPE_COLUMNS, columns.size())) + " |");
        }

        List<String> page = Files.readAllLines(PAGE);
        int header = page.indexOf("| Files | Core columns |");
        assertThat(header).as("%s has the table of core columns", PAGE).isPositive();
        List<String> rows = page.subList(header + 2, page.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        if (System.getProperty("mesinfos.goldens", "").equals("regenerate")) {
            List<String> regenerated = new ArrayList<>(page.subList(0, header + 2));
            regenerated.addAll(expected);
            regenerated.addAll(page.subList(header + 2 + rows.size(), page.size()));
            Files.writeString(PAGE, String.join("\n", regenerated) + "\n");
            rows = expected;
        }
        assertThat(rows)
                .as("mvn -o -pl avro-schemas -am test -Dtest=CoreColumnsTest -Dmesinfos.goldens=regenerate")
                .isEqualTo(expected);
    }

    private static String names(List<String> columns) {
        return columns.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static Schema field(Schema record, String column) {
        Schema schema = record;
        for (String name : column.split("\\.", -1)) {
            Schema inner = schema.getType() == Schema.Type.ARRAY ? schema.getElementType() : schema;
            schema = inner.getField(name).schema();
        }
        return schema;
    }
}
