package org.mesinfos.connectors.testkit;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Requirement that every connector has to meet, with its tests. A test class extends it and names the connectors.
 */
public abstract class ConnectorContract {

    /** Returns the connectors to try. */
    protected abstract ConnectorsUnderTest underTest();

    /** Returns one test for each sample of each connector. */
    protected final Stream<DynamicTest> eachSample(Consumer<SampleFile> behaviour) {
        ConnectorsUnderTest underTest = underTest();
        return underTest.connectors().stream()
                .flatMap(connector -> SampleFile.of(underTest, connector).stream())
                .map(sample -> DynamicTest.dynamicTest(sample.toString(), () -> behaviour.accept(sample)));
    }
}
