package org.mesinfos.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * No delivered value is dropped: whatever value of a row is changed, the record changes, or the row is refused.
 *
 * <p>This holds of texts, amounts, dates and codes alike, and needs no knowledge of how a connector renders them. A value
 * that is only checked and then dropped is found too: where a change is refused, the value itself must stand in a record,
 * or be replaceable by another of its column, or be refused as a code that is not in the list.
 */
public abstract class CompletenessContract extends ConnectorContract {

    @TestFactory
    public Stream<DynamicTest> keepsEveryDeliveredValue() {
        return eachSample(sample -> {
            if (sample.isText()) {
                assertThat(new ValueExperiment(sample).lostValues()).isEmpty();
            }
        });
    }
}
