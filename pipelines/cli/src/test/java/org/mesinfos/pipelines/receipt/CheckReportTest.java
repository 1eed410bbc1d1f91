package org.mesinfos.pipelines.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.pipelines.inspect.CheckedDelivery;

/** Results of checks as an organisation reads them. */
final class CheckReportTest {

    private static final Rejection WRONG_DAY =
            new Rejection(RejectionReason.INVALID_VALUE, Locator.line(7), "Date", "2 letters", "date dd/MM/yyyy");
    private static final Rejection LOCKED = new Rejection(
            RejectionReason.UNREADABLE_FILE, Locator.line(1), "", "a password", "a file without a password");

    private static CheckedDelivery delivery(boolean hasManifest, List<String> problems, Rejection... rejections) {
        boolean isUnreadable = rejections.length > 0 && rejections[0].equals(LOCKED);
        return new CheckedDelivery(
                "marche",
                "2024-02",
                hasManifest,
                problems,
                List.of(new CheckedDelivery.CheckedFile(
                        "tickets.csv",
                        "2342c0fb10b79ec4",
                        71,
                        isUnreadable ? "" : "marche/tickets",
                        1,
                        rejections.length,
                        List.of(rejections),
                        !isUnreadable,
                        List.of())),
                false);
    }

    private static List<String> steps(CheckedDelivery check) {
        return CheckReport.text(check, "inbox/marche/2024-02", ReceiptLanguage.EN).stream()
                .filter(line -> line.matches("\\d\\. .*"))
                .toList();
    }

    private static String title(CheckedDelivery check, ReceiptLanguage language) {
        return CheckReport.text(check, "inbox/marche/2024-02", language).get(0);
    }

    @Test
    void asksForAManifestOnlyIfThereIsNone() {
        assertThat(steps(delivery(false, List.of())))
                .containsExactly(
                        "1. Write the delivery manifest: mesinfos deliver inbox/marche/2024-02",
                        "2. Drop the folder into the inbox. Rows that were delivered before are recognised.");
        assertThat(steps(delivery(true, List.of())))
                .containsExactly("1. Drop the folder into the inbox. Rows that were delivered before are recognised.");
    }

    @Test
    void asksForTheCorrectionThatTheProblemNeeds() {
        assertThat(steps(delivery(true, List.of(), WRONG_DAY)).get(0))
                .isEqualTo("1. Correct the rows listed below, in the system that exports them.");
        assertThat(steps(delivery(true, List.of(), LOCKED)))
                .containsExactly(
                        "1. Replace each file that cannot be read, as described below.",
                        "2. Check again: mesinfos check inbox/marche/2024-02",
                        "3. Drop the folder into the inbox. Rows that were delivered before are recognised.");
        assertThat(steps(delivery(true, List.of("tickets.csv: its SHA-256 differs from the one in delivery.yaml")))
                        .get(0))
                .isEqualTo("1. Correct delivery.yaml, or write it again: mesinfos deliver inbox/marche/2024-02");
    }

    @Test
    void statesThatTheOnlyRowIsUnreadable() {
        CheckedDelivery check = delivery(true, List.of(), WRONG_DAY);

        assertThat(title(check, ReceiptLanguage.EN)).isEqualTo("Not ready: the only row cannot be read");
        assertThat(title(check, ReceiptLanguage.FR)).isEqualTo("Pas prête\u00a0: l’unique ligne n’est pas lisible");
    }
}
