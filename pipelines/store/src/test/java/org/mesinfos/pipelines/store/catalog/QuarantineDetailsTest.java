package org.mesinfos.pipelines.store.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;

class QuarantineDetailsTest {

    private static final String HASH = "ab".repeat(32);

    @Test
    void rejectionsAreInFileOrderAndTheFirstThousandAreListed() {
        List<Rejection> rejections = LongStream.rangeClosed(1, 1001)
                .mapToObj(line -> rejection(1002 - line, "amount"))
                .toList();

        assertThat(details(rejections).rejections())
                .hasSize(1000)
                .startsWith(rejection(1, "amount"), rejection(2, "amount"))
                .endsWith(rejection(1000, "amount"));
    }

    @Test
    void rejectionsOfOneRowAreInTheOrderOfTheirColumns() {
        assertThat(details(List.of(rejection(1, "label"), rejection(1, "amount")))
                        .rejections())
                .containsExactly(rejection(1, "amount"), rejection(1, "label"));
    }

    @Test
    void jsonKeepsTheDetails() {
        QuarantineDetails details = details(List.of(rejection(7, "amount")));

        assertThat(QuarantineDetails.fromJson(details.toJson())).isEqualTo(details);
    }

    @Test
    void copyForDisplayLacksTheCustomerOnly() {
        QuarantineDetails details = details(List.of(rejection(7, "amount")));

        assertThat(details.withoutCustomer().deliveredAs())
                .isEqualTo(new ReplayContext(
                        "UTF-8", Optional.empty(), Optional.of(DeliveryMode.APPEND), OptionalLong.of(4)));
        assertThat(details.withoutCustomer())
                .usingRecursiveComparison()
                .ignoringFields("deliveredAs")
                .isEqualTo(details);
    }

    private static QuarantineDetails details(List<Rejection> rejections) {
        return new QuarantineDetails(
                HASH,
                "bank",
                "bank/movements",
                2,
                rejections,
                List.of(new CandidateConnector("bank/cards", 1, List.of("amount"))),
                new ReplayContext("UTF-8", Optional.of("c1"), Optional.of(DeliveryMode.APPEND), OptionalLong.of(4)));
    }

    private static Rejection rejection(long line, String column) {
        return new Rejection(RejectionReason.INVALID_VALUE, Locator.line(line), column, "text", "a number");
    }
}
