package org.mesinfos.pipelines.inspect.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.intake.ConnectorRunner;
import org.mesinfos.connectors.mapping.review.MappingReview;
import org.mesinfos.connectors.testkit.SampleFile;

/** Warnings about the mappings of a folder that load and may nevertheless read files wrongly. */
public final class SampleReview {

    private SampleReview() {}

    /** Returns the warnings about a mapping and the records of its samples. */
    public static List<String> warnings(ConnectorFolder folder, Connector connector) throws IOException {
        List<SpecificRecord> records = new ArrayList<>();
        for (SampleFile sample : SampleFile.of(folder, connector)) {
            new ConnectorRunner(connector).read(sample.content(), new RecordsOnly(records));
        }
        return Stream.concat(
                        folder.registry().mapping(connector.id()).stream()
                                .flatMap(yaml -> MappingReview.ofMapping(yaml).stream()),
                        MappingReview.ofRecords(records.stream()).stream())
                .toList();
    }

    /** Sink that collects the records. */
    private record RecordsOnly(List<SpecificRecord> records) implements RowSink {

        @Override
        public void startRow() {
            // Rows are checked by the contract.
        }

        @Override
        public void accept(ParsedRow row) {
            records.add(row.record());
        }

        @Override
        public void reject(Rejection rejection) {
            // Rows are checked by the contract.
        }

        @Override
        public void skip(Locator locator, String rule) {
            // Rows are checked by the contract.
        }
    }
}
