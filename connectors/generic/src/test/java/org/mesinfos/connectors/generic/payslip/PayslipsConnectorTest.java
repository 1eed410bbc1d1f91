package org.mesinfos.connectors.generic.payslip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.generic.print.GeneratedProse;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.mapping.CollectedMappingRows;
import org.mesinfos.records.Income;
import org.mesinfos.records.PayslipLine;

class PayslipsConnectorTest {

    private static final PayslipsConnector CONNECTOR = new PayslipsConnector(PdfReader.inProcess());

    @Test
    void keepsPrintedSignsOfMixedColumn() throws IOException {
        Income read = read(slip().left(50, 100, "Basic pay")
                .right(300, 100, "1,000.00")
                .left(50, 114, "Pension")
                .right(300, 114, "-50.00")
                .left(50, 150, "Gross pay")
                .right(300, 150, "1,000.00")
                .left(50, 164, "Net pay")
                .right(300, 164, "950.00"));

        assertThat(read.getLines())
                .extracting(
                        PayslipLine::getLabel,
                        line -> line.getEmployeeAmount().stripTrailingZeros().toPlainString())
                .containsExactly(tuple("Basic pay", "1000"), tuple("Pension", "-50"));
    }

    @Test
    void readsMonthlyAmountBeforeYearToDate() throws IOException {
        Income read = read(slip().left(50, 150, "Gross pay")
                .right(300, 150, "1,000.00")
                .right(400, 150, "12,000.00")
                .left(50, 164, "Net pay")
                .right(300, 164, "950.00"));

        assertThat(read.getGross()).isEqualByComparingTo("1000");
        assertThat(read.getNetPaid()).isEqualByComparingTo("950");
    }

    @Test
    void readsMonthInDigits() throws IOException {
        Income read = read(new PdfFile()
                .page()
                .left(50, 50, "Lohnabrechnung")
                .left(300, 50, "Abrechnungsmonat: 02/2024")
                .left(50, 150, "Nettolohn 950,00"));

        assertThat(read.getPeriodStart()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(read.getPeriodEnd()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    /** The first word of a longer name is not a name of its own. */
    @Test
    void employerIsSetApartFromItsName() throws IOException {
        Income read = read(slip().left(50, 65, "Employer:")
                .left(120, 65, "Oak Care")
                .left(50, 150, "Employer pension fund")
                .right(300, 150, "81.00")
                .left(50, 164, "Net pay")
                .right(300, 164, "950.00"));

        assertThat(read.getPayerName()).isEqualTo("Oak Care");
    }

    @Test
    void linesProveTheNetPay() throws IOException {
        PdfFile slip = new PdfFile()
                .page()
                .left(50, 50, "Loonstrook maart 2024")
                .left(50, 80, "Omschrijving")
                .left(300, 80, "Inhouding")
                .left(400, 80, "Uitbetaling")
                .left(50, 100, "Salaris")
                .right(440, 100, "1.000,00")
                .left(50, 114, "Pensioenpremie")
                .right(340, 114, "50,00")
                .left(50, 140, "Totaal")
                .right(340, 140, "50,00")
                .right(440, 140, "1.000,00")
                .left(300, 164, "Netto loon")
                .right(440, 164, "950,00");

        assertThat(CONNECTOR.propose(BufferedFilePreview.of(slip.content(), PdfReader.inProcess())))
                .hasValueSatisfying(proposal -> assertThat(proposal.lacking()).isEmpty());
        assertThat(read(slip).getLines())
                .extracting(PayslipLine::getLabel)
                .containsExactly("Salaris", "Pensioenpremie");
    }

    @Test
    void netPayMayBeAloneBelowItsName() throws IOException {
        Income read = read(slip().left(50, 150, "Gross pay")
                .right(200, 150, "1,000.00")
                .left(250, 150, "Net pay")
                .right(500, 166, "950.00"));

        assertThat(read.getNetPaid()).isEqualByComparingTo("950");
    }

    @Test
    void leavesAmbiguousNetPayUnmapped() throws IOException {
        Income read = read(slip().left(50, 150, "Net pay: 950.00").left(50, 164, "Net pay: 960.00"));

        assertThat(read.getNetPaid()).isNull();
        assertThat(read.getAdditional()).containsEntry("net-paid", "950").containsEntry("net-paid (2)", "960");
    }

    @Test
    void readsEarningsAndDeductionsInColumnsAfterLabel() throws IOException {
        Income read = read(new PdfFile()
                .page()
                .left(50, 50, "Recibo de salarios enero 2024")
                .left(50, 80, "Concepto")
                .right(400, 80, "Devengos")
                .right(520, 80, "Deducciones")
                .left(50, 96, "Salario base")
                .right(400, 96, "1.600,00")
                .left(50, 110, "Contingencias comunes")
                .right(520, 110, "80,84")
                .left(50, 140, "Total devengado")
                .right(400, 140, "1.600,00")
                .left(50, 154, "Líquido total a percibir")
                .right(520, 154, "1.519,16"));

        assertThat(read.getLines())
                .extracting(
                        PayslipLine::getLabel,
                        line -> line.getEmployeeAmount().stripTrailingZeros().toPlainString())
                .containsExactly(tuple("Salario base", "1600"), tuple("Contingencias comunes", "-80.84"));
    }

    /** The amount of the year follows. */
    @Test
    void taxIsTheShareOfItsBase() throws IOException {
        Income read = read(slip().left(50, 150, "Net à payer avant impôt sur le revenu")
                .right(500, 150, "2 000,00")
                .left(50, 164, "Impôt sur le revenu prélevé à la source")
                .right(300, 164, "2 100,00")
                .right(360, 164, "5,00 %")
                .right(430, 164, "105,00")
                .right(500, 164, "1 155,00")
                .left(50, 178, "Net à payer au salarié")
                .right(500, 178, "1 895,00"));

        assertThat(read.getTaxWithheld()).isEqualByComparingTo("105");
        assertThat(read.getNetPaid()).isEqualByComparingTo("1895");
    }

    @Test
    void monthMayPrecedeItsDays() throws IOException {
        Income read = read(new PdfFile()
                .page()
                .left(50, 50, "Bulletin de paie")
                .left(50, 64, "Février 2024 - du 1er au 29 février 2024")
                .left(50, 150, "Net à payer 950,00"));

        assertThat(read.getPeriodStart()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(read.getPeriodEnd()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void linesInDanishProveTheNetPay() throws IOException {
        PdfFile slip = PdfTable.on(
                        new PdfFile()
                                .page()
                                .left(50, 50, "Lønseddel")
                                .left(300, 50, "Lønperiode 01.03.2024 - 31.03.2024"),
                        80,
                        left(50),
                        left(200),
                        right(350),
                        right(500))
                .row("Tekst", "Enheder", "Sats", "Beløb (kr.)")
                .row("Månedsløn", "", "", "1.000,00")
                .row("AM-bidrag", "", "8 %", "-80,00")
                .gap(14)
                .row("Til udbetaling", "", "", "920,00")
                .file();

        assertThat(CONNECTOR.propose(BufferedFilePreview.of(slip.content(), PdfReader.inProcess())))
                .hasValueSatisfying(proposal -> assertThat(proposal.lacking()).isEmpty());
    }

    @Test
    void allocatesLinearlyForLongProse() {
        assertThat(GeneratedProse.allocationGrowth(110, PrintedPayslip::extract))
                .isLessThan(2.4);
    }

    private static PdfFile slip() {
        return new PdfFile()
                .page()
                .left(50, 50, "Payslip March 2024")
                .left(50, 80, "Description")
                .right(300, 80, "Part salariale");
    }

    private static Income read(PdfFile file) throws IOException {
        return (Income) CollectedMappingRows.of(CONNECTOR, file.content())
                .accepted()
                .get(0)
                .record();
    }
}
