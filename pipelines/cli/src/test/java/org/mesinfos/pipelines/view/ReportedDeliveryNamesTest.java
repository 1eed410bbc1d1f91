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
              {"id": "d2", "names": ["2024-01"], "files": [{"sha256": "f1", "name": "parts/calls.csv"}]},
              {"id": "d9", "names": ["list.csv"], "files": [{"sha256": "f2", "name": "list.csv"}]}]}
            """;
    private static final String SECOND = """
            {"deliveries": [
              {"id": "d1", "names": ["2024-02"], "files": [{"sha256": "f3", "name": "parts/calls.csv"}]},
              {"id": "d2", "names": ["january"], "files": [{"sha256": "f1", "name": "parts/calls.csv"}]}]}
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
}
