package org.mesinfos.connectors.format.mail;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MailAddressTest {

    @Test
    void parsesQuotedCommentedAndMissingNames() {
        assertThat(MailAddress.parseList(
                        "\"Perrot, Y. \\\"Yann\\\"\" <y@a.example>, b@a.example (Bureau (2e)), c@a.example"))
                .containsExactly(
                        new MailAddress("Perrot, Y. \"Yann\"", "y@a.example"),
                        new MailAddress("Bureau (2e)", "b@a.example"),
                        new MailAddress("", "c@a.example"));
    }

    @Test
    void listsTheMembersOfAGroup() {
        assertThat(MailAddress.parseList("Amis: a@a.example, B <b@a.example>;, personne:;"))
                .containsExactly(new MailAddress("", "a@a.example"), new MailAddress("B", "b@a.example"));
    }

    @Test
    void parsesTextWithoutAddressAsAName() {
        assertThat(MailAddress.parseList("tout le monde")).containsExactly(new MailAddress("tout le monde", ""));
        assertThat(MailAddress.parseList("=?UTF-8?Q?Andr=C3=A9?= <andre"))
                .containsExactly(new MailAddress("André", "andre"));
    }

    @Property
    void parsesAnyText(@ForAll String text) {
        assertThat(MailAddress.parseList(text))
                .allMatch(address ->
                        !address.name().isEmpty() || !address.address().isEmpty());
    }
}
