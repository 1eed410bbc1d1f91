package org.mesinfos.linkage.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class NameSplitterTest {

    private static NameSplitter.SplitNames split(String given, String family) {
        return new NameSplitter()
                .split(new PersonFeatures(
                        Map.of(Feature.GIVEN_NAMES, List.of(given), Feature.FAMILY_NAME, List.of(family)), List.of()));
    }

    @Test
    void aNameMayLookLikeAParticle() {
        assertThat(split("Ben", "Le").given()).containsExactly("ben");
        assertThat(split("Da", "Do").family()).containsExactly("do");
    }

    @Test
    void aFamilyNameAtBirthIsNoReasonToIgnoreTheFullName() {
        NameSplitter.SplitNames names = new NameSplitter()
                .split(new PersonFeatures(
                        Map.of(Feature.FULL_NAME, List.of("Anna Kovács"), Feature.BIRTH_FAMILY_NAME, List.of("Nagy")),
                        List.of()));

        assertThat(names.given()).containsExactly("anna");
        assertThat(names.family()).containsExactly("kovacs", "nagy");
    }

    @Test
    void anInitialIsNoNameThatIsNotInCapitals() {
        NameSplitter.SplitNames names =
                new NameSplitter().split(new PersonFeatures(Map.of(Feature.FULL_NAME, List.of("ANNA K.")), List.of()));

        assertThat(names.given()).containsExactly("anna");
        assertThat(names.family()).containsExactly("k");
    }

    @Test
    void initialsWithoutASpaceAreInitials() {
        assertThat(split("M.J.", "Visser").given()).containsExactly("m", "mj");
        assertThat(split("J.-P.", "Visser").given()).containsExactly("j", "jp");
        assertThat(split("Anna M.J.", "Visser").given()).containsExactly("anna", "annamj");
        assertThat(split("D.", "Visser").given()).containsExactly("d");
        assertThat(split("Dr. M.J.", "Visser").given()).containsExactly("m", "mj");
    }

    @Test
    void particlesAndTitlesAreNoNames() {
        assertThat(split("of the", "Dr").given()).isEmpty();
        assertThat(split("Anna", "Dr de").family()).isEmpty();
    }

    @Test
    void expandsAbbreviationsOfOfficialLists() {
        assertThat(split("Mª Nieves", "Zubiri").given()).containsExactly("maria", "marianieves");
        assertThat(split("M.ª NIEVES", "Zubiri").given()).containsExactly("maria", "marianieves");
        assertThat(split("Ma. Nieves", "Zubiri").given()).containsExactly("maria", "marianieves");
        assertThat(split("Fco. Javier", "Zubiri").given()).containsExactly("francisco", "franciscojavier");
        assertThat(split("F° Javier", "Zubiri").given()).containsExactly("francisco", "franciscojavier");
        assertThat(split("Jº Luis", "Zubiri").given()).containsExactly("jose", "joseluis");
        assertThat(split("Ant.ª", "Zubiri").given()).containsExactly("antonia");
        assertThat(split("Ma", "Zubiri").given()).containsExactly("ma");
    }

    @Test
    void degreesAreNoGivenNames() {
        assertThat(split("Dipl.-Ing. Irmtraud", "Zobel").given()).containsExactly("irmtraud");
        assertThat(split("Dr.med. Irmtraud", "Zobel").given()).containsExactly("irmtraud");
        assertThat(split("Dr.-Ing. Irmtraud", "Zobel").given()).containsExactly("irmtraud");
    }
}
