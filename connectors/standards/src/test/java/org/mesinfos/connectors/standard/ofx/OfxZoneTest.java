package org.mesinfos.connectors.standard.ofx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfxZoneTest {

    @ParameterizedTest
    @CsvSource({
        "[-5:EST], -18000",
        "[0], 0",
        "[+5.5:IST], 19800",
        "[+5.50:IST], 19800",
        "[+5.75:NPT], 20700",
        "[-:EST], -18000",
    })
    void offsetIsANumberOfHoursOrThatOfTheName(String zone, int seconds) {
        assertThat(OfxZone.offset(zone)).contains(seconds);
    }

    @ParameterizedTest
    @CsvSource({"[+5.30:IST], 19800", "[+5.45:NPT], 20700", "[-3.30:NST], -12600", "[+9.00:JST], 32400"})
    void decimalsThatAreNoQuartersOfAnHourAreMinutes(String zone, int seconds) {
        assertThat(OfxZone.offset(zone)).contains(seconds);
    }

    @ParameterizedTest
    @CsvSource({"[+05:30:IST], 19800", "[+5:45], 20700", "[-03:30:NST], -12600", "[-0:30], -1800", "[09:00:JST], 32400"
    })
    void minutesMayFollowAColon(String zone, int seconds) {
        assertThat(OfxZone.offset(zone)).contains(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "[+19:00]", "[+19]", "[-:CST]", "[five]"})
    void otherZonesAreUnknown(String zone) {
        assertThat(OfxZone.offset(zone)).isEmpty();
    }
}
