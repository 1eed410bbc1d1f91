package org.mesinfos.connectors.standard.bluebutton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.HealthReimbursement;
import org.mesinfos.records.PersonProfile;

class BlueButtonConnectorTest {

    private static final Connector CONNECTOR = new BlueButtonConnector();
    private static final String RULER = "--------------------------------\n";
    private static final String TITLE = RULER + "MYMEDICARE.GOV PERSONAL HEALTH INFORMATION\n" + RULER;
    private static final String PERSON =
            RULER + "Demographic\n" + RULER + "Name: LOU SAMPLE\nDate of Birth: 07/21/1941\n";
    private static final String CLAIM = RULER + "Claim Summary\n" + RULER
            + "Claim Number: 1\nService Start Date: 03/03/2014\nAmount Charged: $1,060.00\n" + RULER
            + "Claim Lines for Claim Number: 1\n" + RULER + "Line number:  1\nAllowed Amount:  $34.00\n";

    @Test
    void readsPersonAndClaims() throws IOException {
        CollectedRows rows = read(TITLE + PERSON + CLAIM);
        assertThat(rows.records(PersonProfile.class).get(0).getBirthDate()).isEqualTo(LocalDate.of(1941, 7, 21));
        HealthReimbursement claim = rows.records(HealthReimbursement.class).get(0);
        assertThat(claim.getPaid()).isEqualTo(new BigDecimal("1060.0000"));
        assertThat(claim.getCareDate()).isEqualTo(LocalDate.of(2014, 3, 3));
        assertThat(claim.getAdditional()).containsOnlyKeys("Line 1/Allowed Amount");
        assertThat(rows.rejections()).isEmpty();
    }

    @Test
    void numbersFurtherEntriesOfASection() throws IOException {
        CollectedRows rows =
                read(TITLE + PERSON + RULER + "Drugs\n" + RULER + "Drug Name: A\nDrug Name: B\nfor\ncold\n");
        assertThat(rows.records(PersonProfile.class).get(0).getAdditional())
                .containsEntry("Drugs/Drug Name", "A")
                .containsEntry("Drugs[2]/Drug Name", "B for cold");
    }

    @Test
    void rejectsValueOfManyLinesInLinearTime() throws IOException {
        String note = ("n".repeat(50) + "\n").repeat(200_000);
        CollectedRows rows = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(TITLE + PERSON + note));
        assertThat(rows.rejections()).extracting(Rejection::reason).containsExactly(RejectionReason.TOO_LARGE);
    }

    @Test
    void numbersValuesOfOneName() throws IOException {
        CollectedRows rows =
                read(TITLE + PERSON + RULER + "Drugs\n" + RULER + "Note: A\nNote: B\nNote (3): C\nNote: D\nNote: E\n");
        assertThat(rows.records(PersonProfile.class).get(0).getAdditional().values())
                .contains("A", "B", "C", "D", "E");
    }

    @Test
    void rejectsOnlyClaimsWithInvalidAmounts() throws IOException {
        CollectedRows rows = read(TITLE + PERSON + CLAIM.replace("$1,060.00", "none") + "Claim Number: 2\n");
        assertThat(rows.records(HealthReimbursement.class)).hasSize(1);
        assertThat(rows.rejections()).extracting(Rejection::column).containsExactly("Amount Charged");
    }

    @Test
    void rejectsClaimsWithInexactAmounts() throws IOException {
        CollectedRows rows = read(TITLE + PERSON + CLAIM.replace("$1,060.00", "$1,060.00001"));
        assertThat(rows.records(HealthReimbursement.class)).isEmpty();
        assertThat(rows.rejections()).extracting(Rejection::column).containsExactly("Amount Charged");
    }

    @Test
    void recognisesTheTitle() throws IOException {
        assertThat(recognise(TITLE)).isEqualTo(Recognition.claimed(95, "the title of the export"));
        assertThat(recognise(PERSON)).isEqualTo(Recognition.OTHER_FORMAT);
    }

    private static CollectedRows read(String text) throws IOException {
        return CollectedRows.of(CONNECTOR, BytesContent.utf8("a.txt", text));
    }

    private static Recognition recognise(String text) throws IOException {
        return CONNECTOR.recognise(BufferedFilePreview.of(BytesContent.utf8("a.txt", text), PdfPreviewReader.NONE));
    }
}
