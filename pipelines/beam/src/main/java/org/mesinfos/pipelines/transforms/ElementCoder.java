package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.mesinfos.records.TrustedClasses;

/**
 * Avro coder of one element class.
 *
 * <p>Delegates to Beam's coder, after declaring our classes as trusted to Avro: a worker obtains coders by
 * deserialisation and runs no other code of ours before it decodes. Only the class is serialised, without the schema: the
 * direct runner serialises the coders of a step several times for each bundle.
 *
 * @param <T> the element class
 */
final class ElementCoder<T extends SpecificRecordBase> extends CustomCoder<T> {

    private static final long serialVersionUID = 1L;

    static {
        TrustedClasses.declare();
    }

    private final Class<T> type;
    private final transient AvroCoder<T> avro;

    ElementCoder(Class<T> type) {
        this.type = type;
        this.avro = AvroCoder.specific(type);
    }

    /** Replaces a coder that is read from its serialised form, which lacks the coder of Beam. */
    private Object readResolve() {
        return new ElementCoder<>(type);
    }

    @Override
    public void encode(T element, OutputStream out) throws IOException {
        avro.encode(element, out);
    }

    @Override
    public T decode(InputStream in) throws IOException {
        return avro.decode(in);
    }

    @Override
    public void verifyDeterministic() throws NonDeterministicException {
        avro.verifyDeterministic();
    }

    @Override
    public boolean consistentWithEquals() {
        return true;
    }

    @Override
    public TypeDescriptor<T> getEncodedTypeDescriptor() {
        return TypeDescriptor.of(type);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ElementCoder<?> coder && type.equals(coder.type);
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }
}
