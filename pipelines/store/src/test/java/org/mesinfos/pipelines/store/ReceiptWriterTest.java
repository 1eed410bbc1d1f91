package org.mesinfos.pipelines.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.store.catalog.DeliveryTotals;
import org.mesinfos.pipelines.store.catalog.LedgerEntry;

/** A receipt shows nothing that only the deliveries of other organisations state. */
final class ReceiptWriterTest {

    private static final SmallDelivery DELIVERY = SmallDelivery.of("bank", "ana coffee", "ana rent", "? unknown");

    @TempDir
    private Path folder;

    private String rows(DeliveryTotals totals) throws IOException {
        byte[] receipt = new ReceiptWriter(StoreFiles.plain(folder).content())
                .toJson(new LedgerEntry(DELIVERY.entry(Optional.empty()), totals));
        return new ObjectMapper().readTree(receipt).path("rows").toString();
    }

    @Test
    void suppressedRowsAreThoseOfWhichTheOrganisationStatesTheHolder() throws IOException {
        assertThat(rows(new DeliveryTotals(1, 0, 0, 0, 0).plus(DeliveryTotals.suppressed(2, 0))))
                .isEqualTo("{\"read\":3,\"accepted\":3,\"rejected\":0,\"records\":1,\"duplicates\":0,\"superseded\":0,"
                        + "\"unattributed\":0,\"withheld\":0,\"suppressed\":2}");
    }

    @Test
    void suppressedRowsWhoseHolderOnlyTheIssuerStatesAreUnattributed() throws IOException {
        assertThat(rows(DeliveryTotals.suppressed(3, 3))).isEqualTo(rows(new DeliveryTotals(0, 0, 0, 3, 0)));
    }

    @Test
    void foreignRowsAreRecordsAndNoDuplicates() throws IOException {
        DeliveryTotals oneKeptAndTwoForeign = new DeliveryTotals(1, 2, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0);

        assertThat(rows(oneKeptAndTwoForeign)).isEqualTo(rows(new DeliveryTotals(3, 0, 0, 0, 0)));
    }

    @Test
    void borrowedRowsAreUnattributedWhetherTheyAreKeptMergedOrSuperseded() throws IOException {
        DeliveryTotals oneOfEach = new DeliveryTotals(1, 1, 1, 0, 0, 0, 0, 1, 2, 1, 0, 0);

        assertThat(rows(oneOfEach)).isEqualTo(rows(new DeliveryTotals(0, 0, 0, 3, 0)));
    }
}
