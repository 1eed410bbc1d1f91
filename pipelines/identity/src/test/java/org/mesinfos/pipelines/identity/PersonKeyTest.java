package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mesinfos.pipelines.identity.SampleLinks.KEY;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Subject;

class PersonKeyTest {

    @Test
    void derivesPseudonymsByHmac() {
        assertThat(KEY.pseudonym("assur-loire", Subject.customer("AL004512")))
                .isEqualTo("p-9a8a7081663fd6125dcbe49497b9aa94");
        assertThat(KEY.fingerprint()).isEqualTo("f7d9f9edd8ea78f5");
    }

    @Test
    void customersWhoseReferencesDifferInCaseOrSeparatorsAreDifferentPeople() {
        assertThat(List.of("AL004512", "al004512", "AL-004512", "AL00-4512", "AL 004512"))
                .extracting(reference -> KEY.pseudonym("assur-loire", Subject.customer(reference)))
                .doesNotHaveDuplicates();
        assertThat(KEY.pseudonym("assur-loire", Subject.customer("00 4512")))
                .isEqualTo(KEY.pseudonym("assur-loire", Subject.customer("004512")));
    }

    @Test
    void distinguishesOrganisations() {
        assertThat(KEY.pseudonym("a", Subject.customer("1"))).isNotEqualTo(KEY.pseudonym("b", Subject.customer("1")));
    }

    @Test
    void parsesItsOwnText() throws IOException {
        PersonKey key = PersonKey.generate();

        assertThat(key.text()).matches("[0-9a-f]{64}\n");
        assertThat(PersonKey.parse(key.text()).fingerprint()).isEqualTo(key.fingerprint());
        assertThat(PersonKey.generate().fingerprint()).isNotEqualTo(key.fingerprint());
    }

    @Test
    void refusesOtherTextWithoutDisclosingIt() {
        assertThatThrownBy(() -> PersonKey.parse("secret"))
                .isInstanceOf(IOException.class)
                .hasMessage("The person key has 6 characters, expected 64 hexadecimal digits and a line end");
        assertThat(KEY).hasToString("PersonKey");
    }
}
