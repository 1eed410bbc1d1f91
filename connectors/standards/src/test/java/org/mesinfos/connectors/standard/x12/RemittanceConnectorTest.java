package org.mesinfos.connectors.standard.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.HealthReimbursement;

class RemittanceConnectorTest {

    private static final String HEADER = "ISA*00*          *00*          *ZZ*LAKEPAYER      *ZZ*HARBORCLINIC   "
            + "*240205*0900*^*00501*000000071*0*P*:~GS*HP*LAKEPAYER*HARBORCLINIC*20240205*0900*71*X*005010X221A1~"
            + "ST*835*0001~BPR*I*20*C*CHK************20240205~"
            + "CLP*A*1*20*20*0*12*ICN1*11*1~NM1*QC*1*ROE*KIM****MI*L1~DTM*232*20240101~DTM*233*20240105~";

    @Test
    void onlyServicesWithoutADayHaveThePeriodOfTheClaim() throws IOException {
        List<HealthReimbursement> services = CollectedRows.of(
                        new RemittanceConnector(),
                        BytesContent.utf8(
                                "a.835",
                                HEADER + "SVC*HC:99213*10*10**1~SVC*HC:80053*10*10**1~DTM*472*20240103~SE*9*0001~"))
                .records(HealthReimbursement.class);
        assertThat(services)
                .extracting(HealthReimbursement::getCareDate)
                .containsExactly(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 3));
        assertThat(services)
                .extracting(HealthReimbursement::getCareEndDate)
                .containsExactly(LocalDate.of(2024, 1, 5), null);
        assertThat(services.get(1).getAdditional().values()).contains("20240101", "20240105");
    }
}
