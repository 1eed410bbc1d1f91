package org.mesinfos.connectors.standard.dsn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.Income;
import org.mesinfos.records.PersonProfile;

class DsnConnectorTest {

    private static final Connector DSN = new DsnConnector();
    private static final String HEAD = """
            S10.G00.00.001,'x'
            S20.G00.05.001,'01'
            S20.G00.05.005,'01022024'
            S21.G00.06.001,'901234567'
            S21.G00.11.001,'00022'
            """;
    private static final String ONE = """
            S21.G00.30.001,'2900329019001'
            S21.G00.30.002,'PERSON'
            S21.G00.30.004,'Lou'
            S21.G00.30.006,'14031990'
            S21.G00.40.006,'Painter'
            S21.G00.50.001,'28022024'
            S21.G00.50.002,'10.50'
            S21.G00.54.001,'17'
            S21.G00.54.002,'1.00'
            S21.G00.81.001,'045'
            S21.G00.81.001,'068'
            """;
    private static final String END = "S90.G00.90.001,'9'\n";

    @Test
    void readsEmployeesWithTheirPayments() throws IOException {
        CollectedRows rows = read(HEAD + ONE + END);
        PersonProfile profile = rows.records(PersonProfile.class).get(0);
        assertThat(profile.getSubject()).isEqualTo("2900329019001");
        assertThat(profile.getBirthDate()).isEqualTo(LocalDate.of(1990, 3, 14));
        Income income = rows.records(Income.class).get(0);
        assertThat(income.getPayerSiret()).isEqualTo("90123456700022");
        assertThat(income.getPeriodEnd()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(income.getNetTaxable()).isEqualTo(new BigDecimal("10.5000"));
        assertThat(income.getJobTitle()).isEqualTo("Painter");
        assertThat(income.getLines())
                .extracting(line -> line.getSection(), line -> line.getCode(), line -> line.getEmployeeAmount())
                .containsExactly(tuple("S21.G00.54", "17", new BigDecimal("1.0000")));
        assertThat(income.getAdditional())
                .containsAllEntriesOf(Map.of("S21.G00.81.001", "045", "S21.G00.81[2].001", "068"));
    }

    @Test
    void prefersThePayrollNumberInTheCompanyAsSubject() throws IOException {
        CollectedRows rows = read(HEAD + ONE.replace("S21.G00.40.", "S21.G00.30.019,'M-1'\nS21.G00.40.") + END);
        assertThat(rows.records(Income.class)).extracting(Income::getSubject).containsExactly("901234567/M-1");
    }

    @Test
    void distinguishesEmployeesOfTwoCompaniesWithOnePayrollNumber() throws IOException {
        String employee = ONE.replace("S21.G00.40.", "S21.G00.30.019,'0001'\nS21.G00.40.");
        CollectedRows rows = read(HEAD + employee + HEAD.replace("901234567", "812345678") + employee + END);
        assertThat(rows.records(PersonProfile.class))
                .extracting(PersonProfile::getSubject)
                .containsExactly("901234567/0001", "812345678/0001");
    }

    @Test
    void usesTheSocialSecurityNumberIfTheCompanyIsUnknown() throws IOException {
        String employee = ONE.replace("S21.G00.40.", "S21.G00.30.019,'0001'\nS21.G00.40.");
        CollectedRows rows = read(HEAD.replace("'901234567'", "''") + employee + END);
        assertThat(rows.records(Income.class)).extracting(Income::getSubject).containsExactly("2900329019001");
    }

    @Test
    void rejectsATestFileAndLeavesItsEmployeesOut() throws IOException {
        CollectedRows rows =
                read("S10.G00.00.001,'x'\nS10.G00.00.005,'01'\n" + HEAD.substring(HEAD.indexOf('\n') + 1) + ONE + END);
        assertThat(rows.rows()).isEmpty();
        assertThat(rows.rejections())
                .extracting(Rejection::toString)
                .containsExactly(
                        "line 1, S10.G00.00.005: found a file sent as a test, expected a file that was not sent "
                                + "as a test (UNKNOWN_ROW)");
    }

    @Test
    void leavesOutEmployeesOfCancelledDeclarations() throws IOException {
        String cancelled = HEAD.replace("S20.G00.05.005", "S20.G00.05.002,'04'\nS20.G00.05.005");
        CollectedRows rows = read(HEAD + ONE + cancelled + ONE + END);
        assertThat(rows.records(Income.class)).hasSize(1);
        assertThat(rows.rejections()).isEmpty();
    }

    @Test
    void addsUpTheGrossPayAndHoursOfSeveralContracts() throws IOException {
        String remunerations = """
                S21.G00.51.001,'01022024'
                S21.G00.51.002,'14022024'
                S21.G00.51.010,'C1'
                S21.G00.51.011,'001'
                S21.G00.51.013,'800.00'
                S21.G00.51.001,'01022024'
                S21.G00.51.002,'14022024'
                S21.G00.51.010,'C1'
                S21.G00.51.011,'010'
                S21.G00.51.012,'60.50'
                S21.G00.51.013,'800.00'
                S21.G00.51.001,'15022024'
                S21.G00.51.002,'29022024'
                S21.G00.51.010,'C2'
                S21.G00.51.011,'001'
                S21.G00.51.013,'1200.00'
                S21.G00.51.001,'15022024'
                S21.G00.51.002,'29022024'
                S21.G00.51.010,'C2'
                S21.G00.51.011,'010'
                S21.G00.51.012,'70.00'
                S21.G00.51.013,'1200.00'
                """;
        String contracts = """
                S21.G00.40.006,'Welder'
                S21.G00.40.009,'C1'
                S21.G00.40.006,'Painter'
                S21.G00.40.009,'C2'
                """;
        CollectedRows rows = read(HEAD
                + ONE.replace("S21.G00.40.006,'Painter'\n", contracts)
                        .replace("S21.G00.54.001,'17'\n", remunerations + "S21.G00.54.001,'17'\n")
                + END);
        Income income = rows.records(Income.class).get(0);
        assertThat(income.getGross()).isEqualTo(new BigDecimal("2000.0000"));
        assertThat(income.getPeriodStart()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(income.getPeriodEnd()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(income.getHours()).isEqualTo(new BigDecimal("130.500000"));
        assertThat(income.getJobTitle()).isNull();
        assertThat(income.getLines())
                .extracting(line -> line.getCode(), line -> line.getEmployeeAmount())
                .containsExactly(
                        tuple("001", new BigDecimal("800.0000")),
                        tuple("010", new BigDecimal("800.0000")),
                        tuple("001", new BigDecimal("1200.0000")),
                        tuple("010", new BigDecimal("1200.0000")),
                        tuple("17", new BigDecimal("1.0000")));
        assertThat(income.getAdditional())
                .containsAllEntriesOf(Map.of("S21.G00.51.002", "14022024", "S21.G00.51[4].012", "70.00"));
    }

    @Test
    void keepsInvalidDatesAndRejectsOnlyPaymentsWithInvalidAmounts() throws IOException {
        String invalid = ONE.replace("14031990", "2").replace("10.50", "ten");
        String inexact = ONE.replace("10.50", "10.50001");
        CollectedRows rows = read(HEAD + invalid + inexact + ONE + END);
        assertThat(rows.records(PersonProfile.class).get(0).getAdditional()).containsEntry("S21.G00.30.006", "2");
        assertThat(rows.records(Income.class)).hasSize(1);
        assertThat(rows.rejections())
                .extracting(Rejection::toString)
                .containsExactly(
                        "line 11, S21.G00.50.002: found 3 letters, expected an amount with a decimal point "
                                + "(INVALID_VALUE)",
                        "line 22, S21.G00.50.002: found 7 digits and 1 other character, expected at most 15 digits before "
                                + "the decimal mark and 4 after it (OUT_OF_RANGE)");
    }

    @Test
    void includesBackPayOfAnEarlierMonthInGrossPayAndPeriod() throws IOException {
        String contracts = "S21.G00.40.006,'Welder'\nS21.G00.40.009,'C1'\n";
        String remunerations = """
                S21.G00.51.001,'01022024'
                S21.G00.51.002,'29022024'
                S21.G00.51.010,'C2'
                S21.G00.51.011,'001'
                S21.G00.51.013,'20.00'
                S21.G00.51.001,'01012024'
                S21.G00.51.002,'31012024'
                S21.G00.51.010,'C2'
                S21.G00.51.011,'001'
                S21.G00.51.013,'3.00'
                """;
        CollectedRows rows = read(HEAD
                + ONE.replace(
                                "S21.G00.40.006,'Painter'\n",
                                contracts + "S21.G00.40.006,'Painter'\nS21.G00.40.009,'C2'\n")
                        .replace("S21.G00.54.001,'17'\n", remunerations + "S21.G00.54.001,'17'\n")
                + END);
        Income income = rows.records(Income.class).get(0);
        assertThat(income.getGross()).isEqualTo(new BigDecimal("23.0000"));
        assertThat(income.getPeriodStart()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(income.getPeriodEnd()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(income.getJobTitle()).isEqualTo("Painter");
        assertThat(income.getAdditional())
                .containsAllEntriesOf(Map.of("S21.G00.51.001", "01022024", "S21.G00.51[2].002", "31012024"));
        assertThat(income.getLines()).hasSize(3);
    }

    @Test
    void rejectsEmployeesWithoutNumber() throws IOException {
        CollectedRows rows = read(HEAD + ONE.substring(ONE.indexOf('\n') + 1) + END);
        assertThat(rows.rows()).isEmpty();
        assertThat(rows.rejections())
                .extracting(Rejection::reason)
                .containsExactly(RejectionReason.MISSING_VALUE, RejectionReason.MISSING_VALUE);
    }

    @Test
    void reportsADeclarationWithoutItsEnd() throws IOException {
        CollectedRows rows = read(HEAD + ONE);
        assertThat(rows.records(Income.class)).hasSize(1);
        assertThat(rows.rejections()).extracting(Rejection::reason).containsExactly(RejectionReason.BROKEN_FILE);
    }

    @Test
    void keepsOtherPeopleAndPaymentsOfTheEmployerOutOfRecords() throws IOException {
        String sender = "S10.G00.02.002,'ANNE EXAMPLE'\n";
        CollectedRows rows = read("S10.G00.00.001,'x'\n" + sender + HEAD + "S21.G00.20.003,'FR76'\n" + ONE + END);
        assertThat(rows.lines().stream().filter(line -> line.contains("ANNE") || line.contains("FR76")))
                .isEmpty();
    }

    @Test
    void recognisesTheFirstBlock() throws IOException {
        assertThat(recognise(HEAD)).isEqualTo(Recognition.claimed(95, "a block S10 on the first line"));
        assertThat(recognise(ONE)).isEqualTo(Recognition.OTHER_FORMAT);
        assertThat(recognise("a,'b'\n")).isEqualTo(Recognition.OTHER_FORMAT);
    }

    private static CollectedRows read(String text) throws IOException {
        return CollectedRows.of(DSN, BytesContent.utf8("a.dsn", text));
    }

    private static Recognition recognise(String text) throws IOException {
        return DSN.recognise(BufferedFilePreview.of(BytesContent.utf8("a.dsn", text), PdfPreviewReader.NONE));
    }
}
