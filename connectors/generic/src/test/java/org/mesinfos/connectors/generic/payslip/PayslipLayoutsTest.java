package org.mesinfos.connectors.generic.payslip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;

import java.io.IOException;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.generic.table.TableReading;
import org.mesinfos.connectors.mapping.CollectedMappingRows;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Income;

/** Reading of payslips with different layouts of lines and totals. */
class PayslipLayoutsTest {

    private static final PayslipsConnector CONNECTOR = new PayslipsConnector(PdfReader.inProcess());

    @Test
    void readsPaymentsAndDeductionsInTwoTablesSideBySide() throws IOException {
        Income read = read(table("Payslip March 2024", left(40), right(220), left(300), right(480))
                .row("Payments", "Amount", "Deductions", "Amount")
                .row("Basic pay", "1,000.00", "Tax", "80.00")
                .row("Overtime", "100.00", "Pension", "20.00")
                .row("Total gross pay", "1,100.00", "Total deductions", "100.00")
                .row("", "", "Net pay", "1,000.00"));

        assertThat(lines(read))
                .containsExactly(
                        tuple("Basic pay", "1000"),
                        tuple("Overtime", "100"),
                        tuple("Tax", "-80"),
                        tuple("Pension", "-20"));
    }

    @Test
    void doesNotTakeRateWithTwoDecimalsForAmount() throws IOException {
        Income read = read(table("Bulletin de paie mars 2024", left(40), right(300), right(380), right(480))
                .row("Salaire brut", "", "", "2 000,00")
                .row("Net à payer avant impôt sur le revenu", "", "", "1 768,62")
                .row("Impôt sur le revenu prélevé à la source", "1 768,62", "6,10", "107,89")
                .row("Net payé", "", "", "1 660,73"));

        assertThat(read.getTaxWithheld()).isEqualByComparingTo("107.89");
        assertThat(read.getTaxRate()).isEqualByComparingTo("6.1");
    }

    @Test
    void readsLinesInListsUnderHeadings() throws IOException {
        Income read = read(table("Recibo de salarios", left(40), right(300), right(480))
                .row("Período: del 1 de marzo al 31 de marzo de 2024")
                .row("I. DEVENGOS")
                .row("Salario base", "", "1.350,00")
                .row("A. Total devengado", "", "1.350,00")
                .row("II. DEDUCCIONES")
                .row("Desempleo", "1,55 %", "20,93")
                .row("B. Total a deducir", "", "20,93")
                .row("Líquido total a percibir", "", "1.329,07"));

        assertThat(lines(read)).containsExactly(tuple("Salario base", "1350"), tuple("Desempleo", "-20.93"));
        assertThat(read.getPeriodStart()).hasToString("2024-03-01");
        assertThat(read.getPeriodEnd()).hasToString("2024-03-31");
    }

    @Test
    void readsFirstLineNamedLikeGrossPay() throws IOException {
        Income read = read(table("Loonstrook maart 2024", left(40), right(300), right(400))
                .row("Omschrijving", "Betaling", "Inhouding")
                .row("Brutosalaris", "2.450,00")
                .row("Toeslag", "121,60")
                .row("Loonheffing", "", "310,41")
                .gap(20)
                .row("Bruto loon", "2.571,60")
                .row("Netto loon", "2.261,19"));

        assertThat(read.getGross()).isEqualByComparingTo("2571.60");
        assertThat(lines(read))
                .containsExactly(
                        tuple("Brutosalaris", "2450"), tuple("Toeslag", "121.6"), tuple("Loonheffing", "-310.41"));
    }

    @Test
    void readsAmountPaidOutBelowNetPay() throws IOException {
        Income read = read(table("Entgeltabrechnung März 2024", left(40), right(300))
                .row("Gesamtbrutto", "3.000,00")
                .row("Netto-Verdienst", "2.000,00")
                .row("Auszahlungsbetrag", "1.960,00"));

        assertThat(read.getNetPaid()).isEqualByComparingTo("1960");
    }

    @Test
    void recognisesProvenRateWithoutPercentSign() throws IOException {
        Income read = read(table("Bulletin de paie mars 2024", left(40), right(300), right(360), right(460))
                .row("Salaire brut", "2 600,00")
                .row("Impôt sur le revenu prélevé à la source", "2 116,29", "2,100", "44,44")
                .row("Net à payer", "1 975,12"));

        assertThat(read.getTaxWithheld()).isEqualByComparingTo("44.44");
    }

    @Test
    void doesNotTakeNamesOfTotalsForColumns() throws IOException {
        Income read = read(table("Bulletin de paie mars 2024", left(40), right(300), right(400), right(500))
                .row("Libellé", "Base", "À payer", "À déduire")
                .row("Salaire de base", "151,67", "2 500,00")
                .row("Net à payer", "", "2 000,00")
                .row("", "Brut", "Net imposable", "Heures")
                .row("Mois", "2 500,00", "2 116,29", "151,67"));

        assertThat(lines(read)).containsExactly(tuple("Salaire de base", "2500"));
    }

    @Test
    void theDeclaredCurrencyIsThatOfPayslipsWithoutOne() throws IOException {
        PdfTable table = table("Bulletin de paie", left(40), right(300))
                .row("Période", "01/03/2024")
                .row("Salaire de base", "2 500,00")
                .row("Net à payer", "1 950,00");

        assertThat(read(table).getCurrency()).isNull();
        Income declared = (Income) CollectedMappingRows.of(
                        CONNECTOR, TableReading.declaring("XPF", table.file().content()))
                .accepted()
                .get(0)
                .record();
        assertThat(declared.getCurrency()).isEqualTo("XPF");
        assertThat(declared.getDerived())
                .extracting(Derivation::getName, Derivation::getValue)
                .contains(tuple("currency.declared", "XPF"));
    }

    private static PdfTable table(String title, PdfTable.ColumnPosition... places) {
        return PdfTable.on(new PdfFile().page().left(40, 40, title), 80, places);
    }

    private static Income read(PdfTable table) throws IOException {
        return (Income) CollectedMappingRows.of(CONNECTOR, table.file().content())
                .accepted()
                .get(0)
                .record();
    }

    private static List<Tuple> lines(Income income) {
        return income.getLines().stream()
                .map(line -> tuple(
                        line.getLabel(),
                        line.getEmployeeAmount().stripTrailingZeros().toPlainString()))
                .toList();
    }
}
