package org.mesinfos.linkage.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.model.LinkageModel;

/** However often a wrong model sees different values among matches, their shares stay small. */
final class BoundedSharesTest {

    @ParameterizedTest
    @CsvSource({
        "BIRTH_DATE,different,0.05",
        "BIRTH_DATE,same_year,0.03",
        "BIRTH_DATE,two_parts,0.05",
        "GIVEN_NAME,different,0.1",
        "GIVEN_NAME,two_common_names,0.01",
        "GIVEN_NAME,among_other_names,0.1",
        "FAMILY_NAME,different,0.15",
        "GENDER,different,0.06",
        "PERSONAL_IDENTIFIER,different,0.05"
    })
    void sharesOfDifferentValuesAreBounded(ComparisonField field, String level, double largest) {
        double[] shares = collapsed(field, level);

        assertThat(shares[field.levelIndex(level)]).isLessThanOrEqualTo(largest);
        assertThat(Arrays.stream(shares).skip(1).sum()).isCloseTo(1, within(1e-9));
        assertThat(PlausibleShares.largest(field, level)).isEqualTo(largest);
    }

    /** Returns the bounded shares of a field in which nine of ten matches seem to have the level. */
    private static double[] collapsed(ComparisonField field, String level) {
        LinkageModel initial = LinkageModel.initial(0.001);
        double[][] shares = initial.mProbabilities();
        Arrays.fill(
                shares[field.index()],
                1,
                shares[field.index()].length,
                0.1 / (field.levels().size() - 2));
        shares[field.index()][field.levelIndex(level)] = 0.9;
        return PlausibleShares.of(shares, initial.uProbabilities())[field.index()];
    }
}
