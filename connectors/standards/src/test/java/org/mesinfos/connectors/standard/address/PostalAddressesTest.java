package org.mesinfos.connectors.standard.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.records.PostalAddress;

class PostalAddressesTest {

    @Test
    void twoCapitalLettersAreTheCodeOfACountry() {
        PostalAddress address = PostalAddresses.empty();

        PostalAddresses.setCountry(address, "IS");

        assertThat(address).isEqualTo(address().setCountry("IS").build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISL", "is", "I", "47", "Iceland", "ÎS"})
    void anyOtherTextIsTheLabelOfACountry(String text) {
        PostalAddress address = PostalAddresses.empty();

        PostalAddresses.setCountry(address, text);

        assertThat(address).isEqualTo(address().setCountryLabel(text).build());
    }

    @Test
    void anAddressWithoutValuesIsNone() {
        PostalAddress address = PostalAddresses.empty();
        assertThat(PostalAddresses.unlessEmpty(address)).isEmpty();

        address.getLines().add("Hafnargata 4");
        assertThat(PostalAddresses.unlessEmpty(address)).contains(address);
    }

    private static PostalAddress.Builder address() {
        return PostalAddress.newBuilder().setLines(List.of());
    }
}
