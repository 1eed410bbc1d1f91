package org.mesinfos.connectors.generic.payslip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.GenericReader.Proposal;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.format.pdf.PdfTable.ColumnPosition;
import org.mesinfos.connectors.generic.print.GeneratedProse;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.mapping.CollectedMappingRows;
import org.mesinfos.records.Income;
import org.mesinfos.records.PayslipLine;

class PayslipsConnectorTest {

    private static final PayslipsConnector CONNECTOR = new PayslipsConnector(PdfReader.inProcess());

    @Test
    void keepsPrintedSignsOfMixedColumn() throws IOException {
        Income read = read(slip().row("Basic pay", "1,000.00")
                .row("Pension", "-50.00")
                .gap(14)
                .row("Gross pay", "1,000.00")
                .row("Net pay", "950.00"));

        assertThat(read.getLines())
                .extracting(
                        PayslipLine::getLabel,
                        line -> line.getEmployeeAmount().stripTrailingZeros().toPlainString())
                .containsExactly(tuple("Basic pay", "1000"), tuple("Pension", "-50"));
    }

    @Test
    void readsMonthlyAmountBeforeYearToDate() throws IOException {
        Income read = read(slip().row("Gross pay", "1,000.00", "12,000.00").row("Net pay", "950.00"));

        assertThat(read.getGross()).isEqualByComparingTo("1000");
        assertThat(read.getNetPaid()).isEqualByComparingTo("950");
    }

    @Test
    void readsMonthInDigits() throws IOException {
        Income read = read(tableBelow("Lohnabrechnung", left(50))
                .row("Abrechnungsmonat: 02/2024")
                .row("Nettolohn 950,00"));

        assertThat(read.getPeriodStart()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(read.getPeriodEnd()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    /** The first word of a longer name is not a name of its own. */
    @Test
    void employerIsSetApartFromItsName() throws IOException {
        Income read = read(tableBelow("Payslip March 2024", left(50), left(120), right(300))
                .row("Employer:", "Oak Care")
                .row("Description", "", "Part salariale")
                .row("Employer pension fund", "", "81.00")
                .row("Net pay", "", "950.00"));

        assertThat(read.getPayerName()).isEqualTo("Oak Care");
    }

    @Test
    void linesProveTheNetPay() throws IOException {
        PdfTable slip = tableBelow("Loonstrook maart 2024", left(50), right(340), right(440))
                .row("Omschrijving", "Inhouding", "Uitbetaling")
                .row("Salaris", "", "1.000,00")
                .row("Pensioenpremie", "50,00")
                .gap(14)
                .row("Totaal", "50,00", "1.000,00")
                .row("", "Netto loon", "950,00");

        assertThat(lacking(slip)).isEmpty();
        assertThat(read(slip).getLines())
                .extracting(PayslipLine::getLabel)
                .containsExactly("Salaris", "Pensioenpremie");
    }

    @Test
    void netPayMayBeAloneBelowItsName() throws IOException {
        Income read = read(tableBelow("Payslip March 2024", left(50), right(200), left(250), right(500))
                .row("Gross pay", "1,000.00", "Net pay")
                .row("", "", "", "950.00"));

        assertThat(read.getNetPaid()).isEqualByComparingTo("950");
    }

    @Test
    void leavesAmbiguousNetPayUnmapped() throws IOException {
        Income read = read(slip().row("Net pay: 950.00").row("Net pay: 960.00"));

        assertThat(read.getNetPaid()).isNull();
        assertThat(read.getAdditional()).containsEntry("net-paid", "950").containsEntry("net-paid (2)", "960");
    }

    @Test
    void readsEarningsAndDeductionsInColumnsAfterLabel() throws IOException {
        Income read = read(tableBelow("Recibo de salarios enero 2024", left(50), right(400), right(520))
                .row("Concepto", "Devengos", "Deducciones")
                .row("Salario base", "1.600,00")
                .row("Contingencias comunes", "", "80,84")
                .gap(14)
                .row("Total devengado", "1.600,00")
                .row("Líquido total a percibir", "", "1.519,16"));

        assertThat(read.getLines())
                .extracting(
                        PayslipLine::getLabel,
                        line -> line.getEmployeeAmount().stripTrailingZeros().toPlainString())
                .containsExactly(tuple("Salario base", "1600"), tuple("Contingencias comunes", "-80.84"));
    }

    /** The amount of the year follows. */
    @Test
    void taxIsTheShareOfItsBase() throws IOException {
        Income read =
                read(tableBelow("Bulletin de paie mars 2024", left(50), right(300), right(360), right(430), right(500))
                        .row("Net à payer avant impôt sur le revenu", "", "", "", "2 000,00")
                        .row("Impôt sur le revenu prélevé à la source", "2 100,00", "5,00 %", "105,00", "1 155,00")
                        .row("Net à payer au salarié", "", "", "", "1 895,00"));

        assertThat(read.getTaxWithheld()).isEqualByComparingTo("105");
        assertThat(read.getNetPaid()).isEqualByComparingTo("1895");
    }

    @Test
    void monthMayPrecedeItsDays() throws IOException {
        Income read = read(tableBelow("Bulletin de paie", left(50))
                .row("Février 2024 - du 1er au 29 février 2024")
                .row("Net à payer 950,00"));

        assertThat(read.getPeriodStart()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(read.getPeriodEnd()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void linesInDanishProveTheNetPay() throws IOException {
        PdfTable slip = tableBelow("Lønseddel", left(50), left(200), right(350), right(500))
                .row("Lønperiode 01.03.2024 - 31.03.2024")
                .gap(14)
                .row("Tekst", "Enheder", "Sats", "Beløb (kr.)")
                .row("Månedsløn", "", "", "1.000,00")
                .row("AM-bidrag", "", "8 %", "-80,00")
                .gap(14)
                .row("Til udbetaling", "", "", "920,00");

        assertThat(lacking(slip)).isEmpty();
    }

    @Test
    void allocatesLinearlyForLongProse() {
        assertThat(GeneratedProse.allocationGrowth(110, pages -> PrintedPayslip.extract(pages, Optional.empty())))
                .isLessThan(2.4);
    }

    /** Returns a payslip in English whose table names amounts of the month. */
    private static PdfTable slip() {
        return tableBelow("Payslip March 2024", left(50), right(300), right(400))
                .row("Description", "Part salariale");
    }

    private static PdfTable tableBelow(String title, ColumnPosition... columns) {
        return PdfTable.on(new PdfFile().page().left(50, 50, title), 80, columns);
    }

    private static Income read(PdfTable slip) throws IOException {
        return (Income) CollectedMappingRows.of(CONNECTOR, slip.file().content())
                .accepted()
                .get(0)
                .record();
    }

    private static List<String> lacking(PdfTable slip) throws IOException {
        return CONNECTOR
                .propose(BufferedFilePreview.of(slip.file().content(), PdfReader.inProcess()))
                .map(Proposal::lacking)
                .orElseThrow();
    }
}
