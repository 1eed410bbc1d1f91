package org.mesinfos.pipelines.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that the reports of two runs contain. */
final class ReportedDeliveryNamesTest {

    private static final String FIRST = """
            {"deliveries": [
              {"organisation": "azur", "id": "d2", "names": ["2024-01"], "files": [{"sha256": "f1", "name": "parts/calls.csv"}]},
              {"organisation": "azur", "id": "d9", "names": ["list.csv"], "files": [{"sha256": "f2", "name": "list.csv"}]}]}
            """;
    private static final String SECOND = """
            {"deliveries": [
              {"organisation": "azur", "id": "d1", "names": ["2024-02"], "files": [{"sha256": "f3", "name": "parts/calls.csv"}]},
              {"organisation": "azur", "id": "d2", "names": ["january"], "files": [{"sha256": "f1", "name": "parts/calls.csv"}]}]}
            """;

    private static ReportedDeliveryNames names() throws IOException {
        return ReportedDeliveryNames.parse(
                List.of(FIRST.getBytes(StandardCharsets.UTF_8), SECOND.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void knowsTheNamesOfDeliveriesInTheOrderOfTheRuns() throws IOException {
        assertThat(names().deliveries()).containsExactly("d2", "d9", "d1");
        assertThat(names().names("d2")).containsExactly("2024-01", "january");
        assertThat(names().delivery("d2")).contains("january");
        assertThat(names().names("d7")).isEmpty();
    }

    @Test
    void findsFilesByNameAndByPath() throws IOException {
        assertThat(names().filesNamed("calls.csv")).containsExactly("f1", "f3");
        assertThat(names().filesNamed("parts/calls.csv")).containsExactly("f1", "f3");
        assertThat(names().filesNamed("2024-02/parts/calls.csv")).containsExactly("f3");
        assertThat(names().filesNamed("list.csv")).containsExactly("f2");
        assertThat(names().filesNamed("s/calls.csv")).isEmpty();
    }

    @Test
    void namesAFileByItsOrganisationAndDelivery() throws IOException {
        assertThat(names().filesNamed("azur/2024-02/parts/calls.csv")).containsExactly("f3");
        assertThat(names().place("f3")).contains("azur/2024-02/parts/calls.csv");
        assertThat(names().place("f2")).contains("azur/list.csv");
        assertThat(names().place("f9")).isEmpty();
        assertThat(names().fileText("azur", "f3")).isEqualTo("azur/2024-02/parts/calls.csv (f3…)");
        assertThat(names().fileText("azur", "f9")).isEqualTo("f9");
        assertThat(names().fileTextOfDelivery("d1", "f3")).isEqualTo("azur/2024-02/parts/calls.csv (f3…)");
        assertThat(names().deliveryText("d1")).isEqualTo("2024-02 (d1…)");
        assertThat(names().deliveryText("d7")).isEqualTo("d7");
    }

    @Test
    void namesEqualFilesOfTwoOrganisationsByTheirOwnPaths() throws IOException {
        String report = """
                {"deliveries": [
                  {"organisation": "azur", "id": "d1", "names": ["2024-01"], "files": [{"sha256": "f1", "name": "a.csv"}]},
                  {"organisation": "brume", "id": "d2", "names": ["copy"], "files": [{"sha256": "f1", "name": "b.csv"}]}]}
                """;

        ReportedDeliveryNames names = ReportedDeliveryNames.parse(List.of(report.getBytes(StandardCharsets.UTF_8)));

        assertThat(names.place("brume", "f1")).contains("brume/copy/b.csv");
        assertThat(names.fileTextOfDelivery("d1", "f1")).isEqualTo("azur/2024-01/a.csv (f1…)");
        assertThat(names.place("cirrus", "f1")).isEmpty();
    }

    @Test
    void namesAllPlacesOfEqualFilesOfAnOrganisation() throws IOException {
        String report = """
                {"deliveries": [
                  {"organisation": "azur", "id": "d1", "names": ["a"], "files": [{"sha256": "f1", "name": "empty.csv"}]},
                  {"organisation": "azur", "id": "d2", "names": ["b.tgz"], "files": [{"sha256": "f1", "name": "link.csv"}]},
                  {"organisation": "azur", "id": "d3", "names": ["c"], "files": [
                    {"sha256": "f1", "name": "3.csv"}, {"sha256": "f1", "name": "4.csv"}, {"sha256": "f2", "name": "5.csv"}]},
                  {"organisation": "azur", "id": "d4", "names": ["d"], "files": [{"sha256": "f2", "name": "6.csv"}]}]}
                """;

        ReportedDeliveryNames names = ReportedDeliveryNames.parse(List.of(report.getBytes(StandardCharsets.UTF_8)));

        assertThat(names.fileText("azur", "f1"))
                .isEqualTo("azur/a/empty.csv and azur/b.tgz/link.csv and azur/c/3.csv and 1 more (f1…)");
        assertThat(names.fileText("azur", "f2")).isEqualTo("azur/c/5.csv and azur/d/6.csv (f2…)");
        assertThat(names.fileTextOfDelivery("d2", "f1")).isEqualTo("azur/b.tgz/link.csv (f1…)");
        assertThat(names.fileTextOfDelivery("d4", "f2")).isEqualTo("azur/d/6.csv (f2…)");
    }

    @Test
    void takesOnlyDeliveriesFromReportsOfOtherVersions() throws IOException {
        String report = """
                {"later": {"deliveries": [{"id": "d0"}]}, "deliveries": [
                  {"names": [], "id": "d3", "files": [{"rows": [1], "name": "a.csv", "sha256": "f4"}], "later": {"id": "d4"}},
                  {"id": "d5"}]}
                """;

        ReportedDeliveryNames names = ReportedDeliveryNames.parse(
                List.of(report.getBytes(StandardCharsets.UTF_8), "[]".getBytes(StandardCharsets.UTF_8)));

        assertThat(names.deliveries()).isEmpty();
        assertThat(names.file("f4")).contains("a.csv");
        assertThat(names.place("f4")).isEmpty();
    }
}
