package org.mesinfos.pipelines.inspect.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mesinfos.connectors.api.AbsentSource;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.intake.ConnectorRunner;
import org.mesinfos.connectors.testkit.ConnectorsUnderTest;
import org.mesinfos.connectors.testkit.SampleFile;

/** Finder of the declared sources of a connector of which none of its samples has a value. */
public final class SampleCoverage {

    private SampleCoverage() {}

    /** Returns the sources without a value; none if the connector has no sample. */
    public static List<AbsentSource> absentSources(ConnectorsUnderTest underTest, Connector connector)
            throws IOException {
        List<AbsentSource> everywhere = new ArrayList<>();
        boolean isFirst = true;
        for (SampleFile sample : SampleFile.of(underTest, connector)) {
            List<AbsentSource> absent = new ArrayList<>();
            new ConnectorRunner(connector).read(sample.content(), new AbsentSourcesOnly(absent));
            if (isFirst) {
                everywhere.addAll(absent);
            } else {
                everywhere.removeIf(source -> absent.stream().noneMatch(other -> isSame(source, other)));
            }
            isFirst = false;
        }
        return everywhere;
    }

    private static boolean isSame(AbsentSource one, AbsentSource other) {
        return one.use().equals(other.use()) && one.source().equals(other.source());
    }

    /** Sink that collects the sources without a value, and no rows. */
    private record AbsentSourcesOnly(List<AbsentSource> absent) implements RowSink {

        @Override
        public Optional<Consumer<AbsentSource>> absentSources() {
            return Optional.of(absent::add);
        }

        @Override
        public void startRow() {
            // Rows are checked by the contract.
        }

        @Override
        public void accept(ParsedRow row) {
            // Rows are checked by the contract.
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
