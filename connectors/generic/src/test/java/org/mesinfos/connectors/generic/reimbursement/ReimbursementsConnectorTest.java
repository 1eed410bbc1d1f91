package org.mesinfos.connectors.generic.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.GenericReader.Proposal;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.generic.print.GeneratedProse;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.mapping.CollectedMappingRows;
import org.mesinfos.records.HealthReimbursement;
import org.mesinfos.records.SubjectKind;

class ReimbursementsConnectorTest {

    private static final ReimbursementsConnector CONNECTOR = new ReimbursementsConnector(PdfReader.inProcess());

    @Test
    void readsActsOfAComplementaryInsurer() throws IOException {
        SourceContent file = complementary()
                .row("Totaux", "", "", "85,00", "48,30", "31,70")
                .file()
                .left(50, 320, "Montant total versé : 31,70 €")
                .content();

        assertThat(lacking(file)).isEmpty();
        List<HealthReimbursement> acts = read(file);
        assertThat(acts)
                .extracting(
                        HealthReimbursement::getCareDate,
                        HealthReimbursement::getActLabel,
                        HealthReimbursement::getBeneficiaryName,
                        act -> plain(act.getPaid()),
                        act -> plain(act.getReimbursed()),
                        act -> plain(act.getComplementaryReimbursed()))
                .containsExactly(
                        tuple(LocalDate.of(2024, 3, 4), "Kinésithérapie", "Ondine", "25", "15", "10"),
                        tuple(LocalDate.of(2024, 3, 18), "Radiographie 65 %", "Basile", "60", "33.3", "21.7"));
        assertThat(acts).allSatisfy(act -> {
            assertThat(act.getStatementNumber()).isEqualTo("R-2024-117");
            assertThat(act.getSubject()).isEqualTo("07 114 220 K");
            assertThat(act.getSubjectKind()).isEqualTo(SubjectKind.CUSTOMER);
            assertThat(act.getNationalInsuranceNumber()).isEqualTo("2 85 07 99 114 220 17");
            assertThat(act.getPaymentDate()).isEqualTo(LocalDate.of(2024, 3, 21));
            assertThat(act.getComplementaryScheme()).isEqualTo("Mutuelle du Tilleul");
            assertThat(act.getScheme()).isNull();
            assertThat(act.getCurrency()).isEqualTo("EUR");
        });
    }

    /** Each person has a heading, a total, and texts that continue below an act. */
    @Test
    void readsActsOfACompulsoryInsurerByPerson() throws IOException {
        PdfTable table = PdfTable.on(
                        lines("Caisse primaire d'assurance maladie du Littoral", "Relevé de vos remboursements"),
                        120,
                        left(50),
                        left(110),
                        left(170),
                        right(320),
                        right(380),
                        left(410),
                        right(500))
                .row("Paiement", "Soins", "Nature", "Payé", "Base", "Taux", "Versé")
                .row("Bénéficiaire : Ondine TRAVERS, née le 07/05/1985")
                .row("21/03/2024", "04/03/2024", "Consultation", "30,00", "30,00", "70 %", "19,00")
                .row("", "", "spécialiste")
                .row("", "", "Total", "30,00", "", "", "19,00")
                .row("Bénéficiaire : Basile TRAVERS")
                .row("21/03/2024", "11/03/2024", "Pharmacie", "10,00", "10,00", "65 %", "6,50")
                .row("", "", "Total", "10,00", "", "", "6,50")
                .row("", "", "Total général", "40,00", "", "", "25,50");

        assertThat(lacking(table.file().content())).isEmpty();
        assertThat(read(table.file().content()))
                .extracting(
                        HealthReimbursement::getPaymentDate,
                        HealthReimbursement::getCareDate,
                        HealthReimbursement::getActLabel,
                        HealthReimbursement::getBeneficiaryName,
                        HealthReimbursement::getBeneficiaryBirthDate,
                        act -> plain(act.getRate()),
                        act -> plain(act.getReimbursed()),
                        HealthReimbursement::getComplementaryReimbursed)
                .containsExactly(
                        tuple(
                                LocalDate.of(2024, 3, 21),
                                LocalDate.of(2024, 3, 4),
                                "Consultation spécialiste",
                                "Ondine TRAVERS",
                                LocalDate.of(1985, 5, 7),
                                "70",
                                "19",
                                null),
                        tuple(
                                LocalDate.of(2024, 3, 21),
                                LocalDate.of(2024, 3, 11),
                                "Pharmacie",
                                "Basile TRAVERS",
                                null,
                                "65",
                                "6.5",
                                null));
    }

    @Test
    void readsActsInGermanWithTheirProvidersAndShares() throws IOException {
        PdfTable table = PdfTable.on(
                        lines(
                                "Alpenquell Krankenversicherung AG",
                                "Leistungsabrechnung Nr. 88-1402",
                                "Versichertennummer: 411-7720"),
                        130,
                        left(40),
                        left(130),
                        left(230),
                        right(340),
                        right(405),
                        right(475),
                        right(545))
                .row(
                        "Behandlung vom",
                        "Leistungserbringer",
                        "Leistung",
                        "Betrag",
                        "Franchise",
                        "Selbstbehalt",
                        "Vergütung")
                .row("04.03.2024", "Praxis Lindwurm", "Konsultation", "180,00", "100,00", "8,00", "72,00")
                .row("11.03.2024", "Apotheke am Tor", "Medikamente", "50,00", "0,00", "5,00", "45,00")
                .row("Total CHF", "", "", "230,00", "100,00", "13,00", "117,00");

        assertThat(lacking(table.file().content())).isEmpty();
        assertThat(read(table.file().content()))
                .extracting(
                        HealthReimbursement::getCareDate,
                        HealthReimbursement::getPractitionerName,
                        HealthReimbursement::getActLabel,
                        act -> plain(act.getPaid()),
                        act -> plain(act.getFlatDeduction()),
                        act -> plain(act.getReimbursed()),
                        HealthReimbursement::getScheme,
                        HealthReimbursement::getCurrency,
                        act -> act.getAdditional().get("Selbstbehalt"))
                .containsExactly(
                        tuple(
                                LocalDate.of(2024, 3, 4),
                                "Praxis Lindwurm",
                                "Konsultation",
                                "180",
                                "100",
                                "72",
                                "Alpenquell Krankenversicherung AG",
                                "CHF",
                                "8,00"),
                        tuple(
                                LocalDate.of(2024, 3, 11),
                                "Apotheke am Tor",
                                "Medikamente",
                                "50",
                                "0",
                                "45",
                                "Alpenquell Krankenversicherung AG",
                                "CHF",
                                "5,00"));
    }

    @Test
    void readsActsInDutchInHtml() throws IOException {
        SourceContent page = BytesContent.utf8("overzicht.html", """
                <!DOCTYPE html><html><body><h1>Ziekenfonds De Vlier</h1><h2>Overzicht terugbetalingen</h2>
                <p>Lidnummer: 77120</p>
                <table><tr><th>Datum prestatie</th><th>Omschrijving</th><th>Betaald bedrag</th><th>Terugbetaling</th>
                <th>Remgeld</th></tr>
                <tr><td>04/03/2024</td><td>Raadpleging huisarts</td><td>30,00</td><td>26,00</td><td>4,00</td></tr>
                <tr><td>18/03/2024</td><td>Tandsteen</td><td>60,50</td><td>50,10</td><td>10,40</td></tr></table>
                <p>Totaal terugbetaald: 76,10 EUR</p></body></html>
                """);

        assertThat(lacking(page)).isEmpty();
        assertThat(read(page))
                .extracting(
                        HealthReimbursement::getCareDate,
                        HealthReimbursement::getActLabel,
                        act -> plain(act.getPaid()),
                        act -> plain(act.getReimbursed()),
                        act -> plain(act.getRemaining()),
                        HealthReimbursement::getSubject)
                .containsExactly(
                        tuple(LocalDate.of(2024, 3, 4), "Raadpleging huisarts", "30", "26", "4", "77120"),
                        tuple(LocalDate.of(2024, 3, 18), "Tandsteen", "60.5", "50.1", "10.4", "77120"));
    }

    @Test
    void deductionBelowTheSumIsPartOfTheTotalPaid() throws IOException {
        SourceContent file = complementary()
                .row("Totaux", "", "", "85,00", "48,30", "31,70")
                .row("Participation forfaitaire", "", "", "", "", "-2,00")
                .row("Montant total versé", "", "", "", "", "29,70")
                .file()
                .content();

        assertThat(lacking(file)).isEmpty();
        assertThat(read(file))
                .hasSize(2)
                .allSatisfy(act -> assertThat(act.getAdditional()).containsEntry("Participation forfaitaire", "-2.00"));
    }

    @Test
    void linesThatDoNotAddUpAreUnproven() throws IOException {
        SourceContent file = complementary()
                .row("Totaux", "", "", "85,00", "48,30", "32,70")
                .file()
                .content();

        assertThat(lacking(file)).containsExactly("reimbursed: no lines that add up to the total paid");
        assertThat(CollectedMappingRows.of(CONNECTOR, file).rejected())
                .extracting(Rejection::found, Rejection::expected)
                .containsExactly(tuple("lines of care 1 too low", "lines of care adding up to the total"));
    }

    @Test
    void actsWithoutATotalAreUnproven() throws IOException {
        assertThat(lacking(complementary().file().content()))
                .containsExactly("reimbursed: no lines that add up to the total paid");
    }

    /** The sums are right if a participation is deducted without a date. */
    @Test
    void actWithoutDateIsUnproven() throws IOException {
        SourceContent file = complementary()
                .row("", "Participation forfaitaire", "Ondine", "", "", "-2,00")
                .row("Totaux", "", "", "85,00", "48,30", "29,70")
                .file()
                .content();

        assertThat(lacking(file)).containsExactly("care date: not on all lines");
    }

    @Test
    void moreThanTheCostIsUnproven() throws IOException {
        SourceContent file = complementary()
                .row("25/03/2024", "Pansements", "Ondine", "5,00", "3,00", "3,00")
                .row("Totaux", "", "", "90,00", "51,30", "34,70")
                .file()
                .content();

        assertThat(lacking(file)).containsExactly("paid: less than the reimbursements");
    }

    @Test
    void paymentsOfAnUnknownInsurerAreUnproven() throws IOException {
        SourceContent file = actsBelow("Décompte de prestations")
                .row("Date des soins", "Acte", "Remboursement")
                .row("04/03/2024", "Consultation", "19,00")
                .row("", "Total", "19,00")
                .file()
                .content();

        assertThat(lacking(file)).containsExactly("reimbursed: no words of a compulsory or a complementary insurer");
    }

    /** The date of a bill is not that of the care. */
    @Test
    void datesOfBillsAreUnproven() throws IOException {
        SourceContent file = actsBelow("Alpenquell Krankenversicherung AG", "Leistungsabrechnung")
                .row("Rechnungsdatum", "Leistung", "Erstattung")
                .row("04.03.2024", "Konsultation", "72,00")
                .row("Summe", "", "72,00")
                .file()
                .content();

        assertThat(lacking(file)).containsExactly("care date: not on all lines");
        assertThat(read(file)).singleElement().satisfies(act -> {
            assertThat(act.getCareDate()).isNull();
            assertThat(act.getAdditional()).containsEntry("Rechnungsdatum", "04.03.2024");
        });
    }

    @Test
    void billWithTheSameColumnsIsNotProposed() throws IOException {
        SourceContent file = actsBelow("Honorarnote")
                .row("Datum", "Leistung", "Vergütung")
                .row("04.03.2024", "Konsultation", "72,00")
                .row("Summe", "", "72,00")
                .file()
                .content();

        assertThat(CONNECTOR.propose(BufferedFilePreview.of(file, PdfReader.inProcess())))
                .isEmpty();
    }

    @Test
    void allocatesLinearlyForLongProse() {
        assertThat(GeneratedProse.allocationGrowth(
                        110, pages -> PrintedReimbursements.extract(pages, Optional.empty())))
                .isLessThan(2.4);
    }

    private static PdfTable complementary() {
        PdfFile page = lines(
                        "Mutuelle du Tilleul",
                        "N° adhérent : 07 114 220 K",
                        "N° de sécurité sociale : 2 85 07 99 114 220 17",
                        "Décompte de remboursements n° R-2024-117",
                        "Virement du 21/03/2024")
                .left(50, 700, "Mutuelle du Tilleul, 4 rue Basse, montants en euros");
        return PdfTable.on(page, 120, left(50), left(120), left(260), right(380), right(450), right(540))
                .row("Date soins", "Nature de l'acte", "Bénéficiaire", "Dépense", "Part RO", "Part mutuelle")
                .row("04/03/2024", "Kinésithérapie", "Ondine", "25,00", "15,00", "10,00")
                .row("18/03/2024", "Radiographie 65 %", "Basile", "60,00", "33,30", "21,70");
    }

    /** Returns a table of dates, acts and amounts below the lines of a head. */
    private static PdfTable actsBelow(String... head) {
        return PdfTable.on(lines(head), 120, left(50), left(150), right(400));
    }

    /** Returns a page with the lines of a head. */
    private static PdfFile lines(String... texts) {
        return new PdfFile().page().lines(40, 14, texts);
    }

    private static List<String> lacking(SourceContent file) throws IOException {
        return CONNECTOR
                .propose(BufferedFilePreview.of(file, PdfReader.inProcess()))
                .map(Proposal::lacking)
                .orElseThrow();
    }

    private static List<HealthReimbursement> read(SourceContent file) throws IOException {
        return CollectedMappingRows.of(CONNECTOR, file).accepted().stream()
                .map(row -> (HealthReimbursement) row.record())
                .toList();
    }

    private static String plain(BigDecimal amount) {
        return Objects.requireNonNull(amount).stripTrailingZeros().toPlainString();
    }
}
