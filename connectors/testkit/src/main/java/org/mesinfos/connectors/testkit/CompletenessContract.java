package org.mesinfos.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Contract: no delivered value is dropped. If any value of a row is changed, the record changes or the row is rejected.
 *
 * <p>The test requires no knowledge of how a connector renders texts, amounts, dates or codes. It also detects values
 * that are validated but not stored: if the changed row is rejected, then the value itself must be in a record, or be
 * replaceable by another value of its column, or be rejected as an unknown code.
 */
public abstract class CompletenessContract extends ConnectorContract {

    @TestFactory
    public Stream<DynamicTest> retainsEveryDeliveredValue() {
        return eachSample(sample -> {
            if (sample.isText()) {
                List<String> lost = new LostValueFinder(sample).lostValues();
                assertThat(lost)
                        .withFailMessage(
                                "%d values of the sample are in no record: %s. Read them into fields. Values after the last record belong"
                                        + " to none: make their element a record too, and leave it out with a \"skip\" rule",
                                lost.size(), String.join("; ", lost))
                        .isEmpty();
            }
        });
    }
}
