package org.mesinfos.pipelines.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActivityTest {

    private final Activity activity = new Activity();

    private void add(String day) {
        activity.add("banque-tilleul", "bank-transactions", Optional.of(LocalDate.parse(day)));
    }

    @Test
    void countsRecordsByDay() {
        add("2024-03-01");
        add("2024-03-02");
        add("2024-03-02");

        assertThat(activity.json().toString())
                .isEqualTo("[{\"organisation\":\"banque-tilleul\",\"type\":\"bank-transactions\",\"rows\":3,"
                        + "\"counts\":[1,2],\"first\":\"2024-03-01\"}]");
    }

    @Test
    void writesDaysWithoutRecordsAsTheirNegativeNumber() {
        add("2024-03-01");
        add("2024-03-03");
        add("2024-03-10");

        assertThat(activity.json().path(0).path("counts").toString()).isEqualTo("[1,-1,1,-6,1]");
    }

    @Test
    void keepsDaysThatAreThousandsOfYearsApart() {
        add("0001-01-01");
        add("9999-12-31");

        assertThat(activity.json().path(0).path("first").asText()).isEqualTo("0001-01-01");
        assertThat(activity.json().path(0).path("counts").toString()).isEqualTo("[1,-3652057,1]");
    }

    @Test
    void countsRecordsWithoutADay() {
        activity.add("banque-tilleul", "contracts", Optional.empty());

        assertThat(activity.json().toString())
                .isEqualTo("[{\"organisation\":\"banque-tilleul\",\"type\":\"contracts\",\"rows\":1,\"counts\":[]}]");
    }
}
