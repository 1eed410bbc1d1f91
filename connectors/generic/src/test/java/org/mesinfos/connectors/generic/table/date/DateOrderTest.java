package org.mesinfos.connectors.generic.table.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.connectors.api.GenericReader.Proposal;
import org.mesinfos.connectors.api.LayoutFact;
import org.mesinfos.connectors.api.OrganisationContext;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.generic.table.BankTransactionsConnector;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** Tables whose booking dates alone do not show which number is the month. */
class DateOrderTest {

    /** Two dates whose day and month may be exchanged. */
    private static final String AMBIGUOUS = """
            Date;Label;Amount
            04/05/2024;Lantern;-4.50
            06/07/2024;Wage;90.00
            07/08/2024;Reed;-1.25
            """;

    private static BufferedFilePreview preview(String text) throws IOException {
        return BufferedFilePreview.of(BytesContent.utf8("x.csv", text), PdfPreviewReader.NONE);
    }

    private static List<String> dates(GenericReader reader, String text) throws IOException {
        CollectedRows rows = new CollectedRows();
        reader.parse(BytesContent.utf8("x.csv", text), Split.WHOLE, rows);
        assertThat(rows.rejections()).isEmpty();
        return rows.records(BankTransaction.class).stream()
                .map(transaction -> transaction.getBookingDate().toString())
                .toList();
    }

    private static Proposal proposal(GenericReader reader, String text) throws IOException {
        return reader.propose(preview(text)).orElseThrow();
    }

    private static GenericReader alone() {
        return new BankTransactionsConnector();
    }

    private static GenericReader beside(String... others) throws IOException {
        List<LayoutFact> facts = new ArrayList<>();
        for (String other : others) {
            facts.addAll(alone().proves(preview(other)));
        }
        return alone().within(OrganisationContext.of(facts));
    }

    @Test
    void printedPeriodProvesTheOrder() throws IOException {
        String text = """
                Period;03/05/2024 - 04/05/2024

                Date;Label;Amount
                04/05/2024;Lantern;-4.50
                03/05/2024;Wage;90.00
                03/05/2024;Reed;-1.25
                """;
        String american = text.replace("Period;03/05/2024 - 04/05/2024", "Period;03/01/2024 - 04/30/2024");

        assertThat(dates(alone(), american)).containsExactly("2024-04-05", "2024-03-05", "2024-03-05");
        assertThat(proposal(alone(), american).lacking()).noneMatch(lack -> lack.startsWith("booking_date"));
        assertThat(proposal(alone(), text).lacking()).anyMatch(lack -> lack.startsWith("booking_date"));
    }

    @Test
    void datesOfOneRowAreDaysApart() throws IOException {
        String text = """
                Date;Value date;Label;Amount
                05/04/2024;06/04/2024;Lantern;-4.50
                07/03/2024;08/03/2024;Wage;90.00
                06/04/2024;07/04/2024;Reed;-1.25
                """;

        assertThat(dates(alone(), text)).containsExactly("2024-04-05", "2024-03-07", "2024-04-06");
        assertThat(proposal(alone(), text).reason())
                .contains("only this interpretation keeps the dates of each row together");
    }

    @Test
    void datesOfOneMonthAreNotThoseOfOneDayInSeveralMonths() throws IOException {
        String text = """
                Date;Label;Debit;Credit
                09/05/2024;Lantern;4.50;
                08/05/2024;Wage;;90.00
                05/05/2024;Reed;1.25;
                """;

        assertThat(dates(alone(), text)).containsExactly("2024-05-09", "2024-05-08", "2024-05-05");
        assertThat(proposal(alone(), text).isAcceptable(GenericReader.DEFAULT_MIN_CONFIDENCE))
                .isTrue();
    }

    @Test
    void datesWithoutAGapMayAlsoBeThoseOfOneDayInEveryMonth() throws IOException {
        String text = """
                Date;Label;Debit;Credit
                01/05/2024;Interest;;4.50
                02/05/2024;Interest;;4.60
                03/05/2024;Interest;;4.70
                04/05/2024;Interest;;4.80
                """;

        assertThat(proposal(alone(), text).isAcceptable(GenericReader.DEFAULT_MIN_CONFIDENCE))
                .isFalse();
        assertThat(proposal(alone(), text).lacking()).anyMatch(lack -> lack.startsWith("booking_date"));
    }

    @Test
    void otherFilesOfTheLayoutDecide() throws IOException {
        String european = AMBIGUOUS.replace("06/07", "26/07");

        assertThat(proposal(alone(), AMBIGUOUS).lacking()).anyMatch(lack -> lack.startsWith("booking_date"));
        assertThat(dates(alone(), AMBIGUOUS)).containsExactly("2024-04-05", "2024-06-07", "2024-07-08");

        assertThat(dates(beside(european), AMBIGUOUS)).containsExactly("2024-05-04", "2024-07-06", "2024-08-07");
        assertThat(proposal(beside(european), AMBIGUOUS).lacking()).noneMatch(lack -> lack.startsWith("booking_date"));
    }

    @Test
    void filesThatDisagreeOrHaveOtherColumnsDecideNothing() throws IOException {
        String american = AMBIGUOUS.replace("06/07", "06/27");
        String european = AMBIGUOUS.replace("06/07", "26/07");
        String otherColumns = american.replace("Label", "Description");

        assertThat(proposal(beside(american, european), AMBIGUOUS).lacking())
                .isEqualTo(proposal(alone(), AMBIGUOUS).lacking());
        assertThat(proposal(beside(otherColumns), AMBIGUOUS).lacking())
                .isEqualTo(proposal(alone(), AMBIGUOUS).lacking());
    }

    @Test
    void fileThatProvesItselfIsReadInTheSameWayInEveryContext() throws IOException {
        String american = AMBIGUOUS.replace("06/07", "06/27");
        String european = AMBIGUOUS.replace("06/07", "26/07");

        assertThat(dates(beside(american), european)).isEqualTo(dates(alone(), european));
        assertThat(proposal(beside(american), european).lacking())
                .isEqualTo(proposal(alone(), european).lacking());
    }

    @Test
    void signsOfOtherFilesOfTheLayoutDecide() throws IOException {
        String charges = """
                Date,Description,Amount,Balance
                2024-03-14,Lantern,40.60,959.40
                2024-03-15,Shell,23.10,936.30
                2024-03-16,Reed,12.00,924.30
                2024-03-17,Lamp,11.05,913.25
                """;
        String one = """
                Date,Description,Amount,Balance
                2024-04-14,Lantern,7.00,
                2024-04-15,Reed,8.00,
                """;

        assertThat(proposal(alone(), charges).lacking()).isEmpty();
        assertThat(proposal(alone(), one).lacking())
                .containsExactly("amount: amounts of one sign only, whose direction nothing states");
        assertThat(proposal(beside(charges), one).lacking()).isEmpty();
        CollectedRows rows = new CollectedRows();
        beside(charges).parse(BytesContent.utf8("x.csv", one), Split.WHOLE, rows);
        assertThat(rows.records(BankTransaction.class))
                .extracting(transaction ->
                        transaction.getAmount().stripTrailingZeros().toPlainString())
                .containsExactly("-7", "-8");
    }

    @Test
    void contextDoesNotDependOnOrderOrNumberOfFiles() throws IOException {
        String american = AMBIGUOUS.replace("06/07", "06/27");
        String other = american.replace("Label", "Description");
        List<LayoutFact> first = alone().proves(preview(american));
        List<LayoutFact> second = alone().proves(preview(other));
        List<LayoutFact> once = new ArrayList<>(first);
        once.addAll(second);
        List<LayoutFact> again = new ArrayList<>(second);
        again.addAll(first);
        again.addAll(first);

        assertThat(OrganisationContext.of(again)).isEqualTo(OrganisationContext.of(once));
        assertThat(OrganisationContext.of(again).fingerprint())
                .isEqualTo(OrganisationContext.of(once).fingerprint())
                .isNotEqualTo(OrganisationContext.of(first).fingerprint());
    }

    private static boolean isProvenByRows(String... rows) throws IOException {
        return proposal(alone(), "Date;Value date;Label;Amount\n" + String.join("\n", rows) + "\n")
                .reason()
                .contains("only this interpretation keeps the dates of each row together");
    }

    @Test
    void datesOfThreeRowsAreUpToTenDaysApart() throws IOException {
        String first = "02/04/2024;12/04/2024;Lantern;-4.50";
        String second = "01/03/2024;11/03/2024;Wage;90.00";

        assertThat(isProvenByRows(first, second, "02/05/2024;12/05/2024;Reed;-1.25"))
                .isTrue();
        assertThat(isProvenByRows(first, second, "01/05/2024;12/05/2024;Reed;-1.25"))
                .isFalse();
        assertThat(isProvenByRows(first, second, "02/05/2024;02/05/2024;Reed;-1.25"))
                .isFalse();
    }
}
