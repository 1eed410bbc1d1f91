package org.mesinfos.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks of the totals of invoices that a mapping declares. */
class CheckedTotalsTest {

    private static final String MAPPING = """
            record: Invoice
            key: {native: number}
            checked-totals: %s
            fields:
              number: number
              total_lines: lines
              total_discount: discount
              total_net: net
              total_tax: tax
              total_gross: gross
              amount_due: due
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[net, gross, amount-due] | 10;1;9;2;11;11 |",
                "[net, gross, amount-due] | 10;1;9;2;11;12 | amount_due",
                "[net, gross] | 10;1;9;2;11;12 |",
                "[net, gross] | 10;1;9;2;12;12 | total_gross",
                "[gross, net] | 10;1;8;2;12;12 | total_net",
                "gross | 10;1;8;2;10;10 |",
                "gross | 10;1;8;;10;10 |",
            })
    void totalThatDoesNotAddUpIsReportedBesideTheInvoice(String totals, String values, String column)
            throws IOException {
        CollectedMappingRows rows = CsvMappings.read(
                MAPPING.formatted(totals), "number;lines;discount;net;tax;gross;due\nF1;" + values + "\n");

        assertThat(rows.accepted()).hasSize(1);
        assertThat(rows.rejected())
                .extracting(rejection -> rejection.column())
                .isEqualTo(column == null ? List.of() : List.of(column));
        assertThat(rows.count()).isEqualTo(column == null ? 1 : 2);
    }

    @Test
    void totalsAreThoseOfAnInvoice() {
        assertThat(CsvMappings.problems(
                        "record: Receipt\nkey: {natural: [total]}\nchecked-totals: net\nfields: {total: a}\n"))
                .containsExactly("3:17: \"checked-totals\" are those of an Invoice");
        assertThat(CsvMappings.problems(
                        "record: Invoice\nkey: {natural: [number]}\nchecked-totals: nett\nfields: {number: a}\n"))
                .containsExactly(
                        "3:17: \"checked-totals\" is \"nett\", expected lines, net, gross, amount-due, nearest is \"net\"");
    }
}
