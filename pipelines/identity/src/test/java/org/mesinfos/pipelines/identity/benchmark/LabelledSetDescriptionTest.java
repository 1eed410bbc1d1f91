package org.mesinfos.pipelines.identity.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.ValueColumn;
import org.mesinfos.pipelines.identity.benchmark.BirthDateNormaliser.DatePartOrder;
import org.mesinfos.pipelines.identity.benchmark.LabelledSet.FileFormat;
import org.mesinfos.pipelines.identity.benchmark.LabelledSet.Repetition;
import org.mesinfos.pipelines.identity.benchmark.LabelledSet.ValueConventions;

/** Options of the description of labelled sets. */
final class LabelledSetDescriptionTest {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(sets:\n.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private LabelledRecords read(String description, String... files) throws Exception {
        for (int file = 0; file < files.length; file++) {
            Files.writeString(folder.resolve("f" + file + ".csv"), files[file]);
        }
        return described(description);
    }

    private LabelledRecords described(String description) throws IOException {
        Path columns = folder.resolve("linkage.yaml");
        Files.writeString(columns, "sets:\n  - " + description.replace("\n", "\n    "));
        return LabelledRecords.read(folder, LabelledSetsReader.read(columns).get(0));
    }

    /** Returns the values of one kind in the order of the records; "-" for a missing value. */
    private static List<String> values(LabelledRecords records, ValueKind kind) {
        PersonTable table = records.table();
        String[] values = new String[table.size()];
        for (int row = 0; row < values.length; row++) {
            ValueColumn column = table.column(kind);
            int value = column.first(row);
            values[table.sourceIndex(row)] =
                    value == ValueColumn.ABSENT ? "-" : column.vocabulary().text(value);
        }
        return List.of(values);
    }

    private static List<Integer> truth(LabelledRecords records) {
        Integer[] persons = new Integer[records.truth().length];
        for (int row = 0; row < persons.length; row++) {
            persons[records.table().sourceIndex(row)] = records.truth()[row];
        }
        return List.of(persons);
    }

    @Test
    void readsDatesOfBirthFromThreeColumns() throws Exception {
        LabelledRecords records = read(
                "files: f0.csv\ncolumns: {by: birth-year, bm: birth-month, bd: birth-day}",
                "by,bm,bd\n1980,3,25\n1980,NA,\n,3,25\n1980.0,3.0,25.0\n");

        assertThat(values(records, ValueKind.BIRTH_DATE)).containsExactly("19800325", "19800000", "-", "19800325");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ages-stated-in", "ages-told-in"})
    void readsAgesWithTheYearOfEachFile(String key) throws Exception {
        LabelledRecords records = read(
                "files: [f0.csv, f1.csv]\n" + key + ": [2011, 2019]\ncolumns: {age: age}",
                "age\n31\nold\n",
                "age\n39\n");

        assertThat(values(records, ValueKind.BIRTH_DATE)).containsExactly("19800000", "-", "19800000");
    }

    @Test
    void readsDatesWithTheMonthFirst() throws Exception {
        LabelledRecords records = read(
                "files: f0.csv\ndates: month-first\ncolumns: {born: birth-date}",
                "born\n3/4/1980\n3/25/80\n1980-03-04\n\"March 4, 1980\"\n4 mars 1980\n");

        assertThat(values(records, ValueKind.BIRTH_DATE))
                .containsExactly("19800304", "19800325", "19800304", "19800304", "19800304");
    }

    @Test
    void joinsNamesFromSeveralColumns() throws Exception {
        LabelledRecords records = read(
                "files: f0.csv\ncolumns: {f: given-names, m: other-given-names, a: family-name, b: family-name}",
                "f,m,a,b\nAnn,Mary,Garcia,Lopez\nAnn,NA,Garcia,NULL\n");

        assertThat(values(records, ValueKind.GIVEN)).containsExactly("ann", "ann");
        assertThat(values(records, ValueKind.FAMILY)).containsExactly("garcialopez", "garcia");
    }

    @Test
    void readsTextsThatRepresentAMissingValue() throws Exception {
        LabelledRecords records =
                read("files: f0.csv\nmissing: [unknown]\ncolumns: {f: family-name}", "f\nNA\nunknown\n");

        assertThat(values(records, ValueKind.FAMILY)).containsExactly("na", "-");
    }

    @Test
    void splitsFullNamesAtACommaUnlessATitleFollows() throws Exception {
        LabelledRecords records = read(
                "files: f0.csv\ncolumns: {n: full-name}",
                "n\n\"de la Cruz, Ana Maria\"\n\"Thomas Clifford, 1st Baron Clifford of Chudleigh\"\n\"John Smith, Jr\"\n");

        assertThat(values(records, ValueKind.FAMILY)).containsExactly("delacruz", "clifford", "smith");
        assertThat(values(records, ValueKind.GIVEN)).containsExactly("ana", "thomas", "john");
    }

    @Test
    void splitsAddressesInOneText() throws Exception {
        LabelledRecords records = read("files: f0.csv\nseparator: \";\"\ncolumns: {a: address}", """
                a
                12 rue des Lilas, 75011 Paris
                Hauptstr. 5a, 10115 Berlin
                123 Main St, Springfield, IL 62704
                1 High Street, Leeds LS1 4AP
                """);

        assertThat(values(records, ValueKind.HOUSE_NUMBER)).containsExactly("12", "5a", "123", "1");
        assertThat(values(records, ValueKind.STREET))
                .containsExactly("ruedeslilas", "hauptstr", "mainsaint", "highstreet");
        assertThat(values(records, ValueKind.POSTCODE)).containsExactly("75011", "10115", "62704", "ls14ap");
        assertThat(values(records, ValueKind.CITY)).containsExactly("paris", "berlin", "springfield", "leeds");
    }

    @Test
    void readsFilesInTheGivenCharset() throws Exception {
        Files.write(folder.resolve("f0.csv"), "n\tx\nMuñoz\t\n".getBytes(StandardCharsets.ISO_8859_1));

        LabelledRecords records =
                described("files: f0.csv\nseparator: \"\\t\"\ncharset: ISO-8859-1\ncolumns: {n: family-name}");

        assertThat(values(records, ValueKind.FAMILY)).containsExactly("munoz");
        assertThatThrownBy(() -> described("files: f0.csv\nseparator: \"\\t\"\ncolumns: {n: family-name}"))
                .hasMessageContaining("cannot be read as UTF-8 text");
    }

    @Test
    void readsLabelsFromAListOfMatches() throws Exception {
        LabelledRecords records = read(
                "files: [f0.csv, f1.csv]\nid: id\nmatches: f2.csv\ncolumns: {n: family-name}",
                "id,n\n1,a\n2,b\n3,c\n",
                "id,n\n1,b\n2,a\n3,b\n",
                "first,second\n1,2\n2,1\n2,3\n");

        List<Integer> truth = truth(records);
        assertThat(truth.get(0)).isEqualTo(truth.get(4));
        assertThat(truth.get(1)).isEqualTo(truth.get(3)).isEqualTo(truth.get(5));
        assertThat(truth.stream().distinct()).hasSize(3);
    }

    @Test
    void readsLabelsFromSeveralColumns() throws Exception {
        LabelledRecords records = read(
                "files: f0.csv\ntruth: [house, head]\ncolumns: {n: family-name}",
                "house,head,n\n1,1,a\n1,1,a\n1,2,a\n,,a\n,,a\n");

        assertThat(truth(records)).containsExactly(0, 0, 1, 2, 3);
    }

    @Test
    void readsTheExampleOfTheDocumentation() throws Exception {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("..", "..", "docs", "identity.md")));
        assertThat(example.find()).isTrue();
        Path file = Files.writeString(folder.resolve("linkage.yaml"), example.group(1));

        assertThat(LabelledSetsReader.read(file)).singleElement().satisfies(set -> {
            assertThat(set.files()).containsExactly("a.csv", "b.csv");
            assertThat(set.format()).isEqualTo(new FileFormat(';', StandardCharsets.ISO_8859_1));
            assertThat(set.repetition()).isEqualTo(Repetition.ONCE_A_FILE);
            assertThat(set.truth().columns()).containsExactly("id");
            assertThat(set.truth().pattern()).map(Pattern::pattern).contains("rec-(\\d+)");
            assertThat(set.values())
                    .isEqualTo(new ValueConventions(
                            Set.of("", "unknown"), DatePartOrder.MONTH_FIRST, List.of(2011, 2019)));
            assertThat(set.columns())
                    .containsExactly(
                            Map.entry("first", ColumnRole.GIVEN_NAMES), Map.entry("last", ColumnRole.FAMILY_NAME));
        });
    }

    @Test
    void reportsEveryFaultOfTheDescription() {
        assertThatThrownBy(() -> described(
                        "files: f0.csv\ntruth: a\nid: b\ncharset: no\nages-stated-in: x\ncolumns: {n: family-name}"))
                .isInstanceOf(InvalidLabelledSetException.class)
                .hasMessageContaining("\"id\" and \"matches\" require each other")
                .hasMessageContaining("\"charset\" is \"no\"")
                .hasMessageContaining("\"ages-stated-in\" is \"x\"");
    }

    @Test
    void refusesMoreFilesWithEachPersonOnceThanCanBeDistinguished() throws Exception {
        String[] files = new String[128];
        Arrays.fill(files, "family\nMartin\n");
        String description = "files: ["
                + IntStream.range(0, 128).mapToObj(file -> "f" + file + ".csv").collect(Collectors.joining(", "))
                + "]\nrepetition: once-a-file\ncolumns: {family: family-name}";

        assertThatThrownBy(() -> read(description, files))
                .isInstanceOf(InvalidLabelledSetException.class)
                .hasMessage("found 128 files, expected at most 127 with \"repetition: once-a-file\"");
        LabelledRecords records = read(description.replace(", f127.csv", ""), files);
        assertThat(records.table().size()).isEqualTo(127);
        assertThat(records.table().linkable(0, 126)).isTrue();
    }
}
