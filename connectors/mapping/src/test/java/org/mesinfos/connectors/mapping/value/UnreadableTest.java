package org.mesinfos.connectors.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.RejectionReason;

class UnreadableTest {

    @Test
    void unreadableTextIsDescribedByItsKindIfThatIsKnown() {
        Unreadable invalid = Unreadable.invalid("a date");

        assertThat(invalid).isEqualTo(new Unreadable(RejectionReason.INVALID_VALUE, "a date"));
        assertThat(invalid.found("soon")).isEqualTo("4 letters");
        assertThat(invalid.withKind("a month").found("soon")).isEqualTo("a month");
        assertThat(Unreadable.outOfRange("a day").withKind("a month"))
                .extracting(Unreadable::reason, Unreadable::expected)
                .containsExactly(RejectionReason.OUT_OF_RANGE, "a day");
    }
}
