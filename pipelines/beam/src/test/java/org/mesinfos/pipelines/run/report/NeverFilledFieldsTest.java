package org.mesinfos.pipelines.run.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.elements.FilledFields;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.elements.RunFactKind;
import org.mesinfos.records.RecordType;

class NeverFilledFieldsTest {

    private static final String MAPPING = """
            connector: operator/browsing
            version: 1
            title: Pages visited
            format: csv
            recognise: {header: [Date, Link]}
            record: WebActivity
            subject: {column: Customer, kind: CUSTOMER}
            key: {natural: [instant, url]}
            fields:
              kind: {constant: VISIT}
              instant: {column: Date, format: "yyyy-MM-dd HH:mm:ss", zone: UTC, required: true}
              url: Link
              query: Search
              ip_address: IP
            """;

    @Test
    void namesDeclaredFieldsThatNoDeliveryFills() {
        List<NeverFilledFields> never = NeverFilledFields.of(
                List.of(delivery("instant", "kind", "url"), delivery("instant", "kind", "query")),
                connector -> Optional.of(MAPPING));

        assertThat(never)
                .containsExactly(new NeverFilledFields("operator/browsing", List.of("WebActivity.ip_address")));
    }

    @Test
    void namesNothingForConnectorsWithoutMapping() {
        assertThat(NeverFilledFields.of(List.of(delivery("instant")), connector -> Optional.empty()))
                .isEmpty();
    }

    private static RunFact delivery(String... filled) {
        BitSet positions = new BitSet();
        for (String field : filled) {
            positions.set(RecordType.WEB_ACTIVITY.schema().getField(field).pos());
        }
        return RunFact.newBuilder()
                .setKind(RunFactKind.DELIVERY)
                .setName("d")
                .setEntry(ByteBuffer.allocate(0))
                .setFilled(List.of(new FilledFields(
                        "operator/browsing", "WEB_ACTIVITY", ByteBuffer.wrap(positions.toByteArray()))))
                .build();
    }
}
