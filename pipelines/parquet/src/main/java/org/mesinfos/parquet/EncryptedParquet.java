package org.mesinfos.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.format.AesGcmV1;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnCryptoMetaData;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.EncryptionAlgorithm;
import org.apache.parquet.format.EncryptionWithFooterKey;
import org.apache.parquet.format.FileCryptoMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.mesinfos.parquet.ModuleCipher.Kind;
import org.mesinfos.parquet.ModuleCipher.Place;

/**
 * Encrypted form of the files of {@link RecordFileWriter}: modular encryption of the Parquet format with AES-GCM, one key of
 * 256 bits for the footer and all columns, and an encrypted footer. Decryption restores the bytes before encryption.
 *
 * <p>DuckDB reads such a file only if each column of a row group is one page; write it with {@link PageSplit#NONE}.
 */
public final class EncryptedParquet {

    /** Number of bytes of a key. */
    public static final int KEY_BYTES = 32;

    private static final byte[] PLAIN = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENCRYPTED = "PARE".getBytes(StandardCharsets.US_ASCII);
    private static final int END_BYTES = Integer.BYTES + 4;

    private EncryptedParquet() {}

    /** Returns whether a file is encrypted. */
    public static boolean isEncrypted(byte[] file) {
        return file.length >= ENCRYPTED.length
                && Arrays.equals(file, 0, ENCRYPTED.length, ENCRYPTED, 0, ENCRYPTED.length);
    }

    /**
     * Encrypts a file.
     *
     * @param file content of a file of {@link RecordFileWriter}
     * @param key key of {@value #KEY_BYTES} bytes
     */
    public static byte[] encrypt(byte[] file, byte[] key) {
        try {
            return encrypted(file, key);
        } catch (IOException e) {
            throw new IllegalArgumentException("Not a file of this writer", e);
        }
    }

    private static byte[] encrypted(byte[] file, byte[] key) throws IOException {
        byte[] fileId = ModuleCipher.newFileId();
        ModuleCipher cipher = new ModuleCipher(key, fileId);
        GrowableBuffer target = new GrowableBuffer(file.length * 2);
        target.write(ENCRYPTED);
        FileMetaData footer = footer(file);
        List<RowGroup> groups = footer.getRow_groups();
        for (int group = 0; group < groups.size(); group++) {
            encrypt(file, groups.get(group), group, cipher, target);
        }
        int start = target.length();
        Util.writeFileCryptoMetaData(
                new FileCryptoMetaData(EncryptionAlgorithm.AES_GCM_V1(new AesGcmV1().setAad_file_unique(fileId))),
                target);
        byte[] bytes = bytes(footer);
        cipher.encrypt(bytes, 0, bytes.length, Place.FOOTER, target);
        target.putInt(target.length() - start);
        target.write(ENCRYPTED);
        return target.toByteArray();
    }

    private static FileMetaData footer(byte[] file) throws IOException {
        int end = file.length - END_BYTES;
        return Util.readFileMetaData(new ByteArrayInputStream(file, end - footerBytes(file), file.length));
    }

    private static int footerBytes(byte[] file) throws IOException {
        int bytes = file.length < 2 * END_BYTES
                ? -1
                : ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - END_BYTES);
        if (bytes < 0 || bytes > file.length - END_BYTES) {
            throw ModuleCipher.damaged(null);
        }
        return bytes;
    }

    private static void encrypt(byte[] file, RowGroup group, int ordinal, ModuleCipher cipher, GrowableBuffer target)
            throws IOException {
        int start = target.length();
        List<ColumnChunk> columns = group.getColumns();
        for (int column = 0; column < columns.size(); column++) {
            ColumnMetaData data = columns.get(column).getMeta_data();
            int position = Math.toIntExact(data.getData_page_offset());
            int end = position + Math.toIntExact(data.getTotal_compressed_size());
            data.setData_page_offset(target.length());
            for (int page = 0; position < end; page++) {
                ByteArrayInputStream rest = new ByteArrayInputStream(file, position, end - position);
                PageHeader header = Util.readPageHeader(rest);
                int length = header.getCompressed_page_size();
                header.setCompressed_page_size(length + ModuleCipher.OVERHEAD_BYTES);
                byte[] bytes = bytes(header);
                cipher.encrypt(bytes, 0, bytes.length, new Place(Kind.PAGE_HEADER, ordinal, column, page), target);
                position = end - rest.available();
                cipher.encrypt(file, position, length, new Place(Kind.PAGE, ordinal, column, page), target);
                position += length;
            }
            data.setTotal_compressed_size(target.length() - data.getData_page_offset());
            columns.get(column)
                    .setCrypto_metadata(ColumnCryptoMetaData.ENCRYPTION_WITH_FOOTER_KEY(new EncryptionWithFooterKey()));
        }
        group.setOrdinal((short) ordinal)
                .setFile_offset(start)
                .setTotal_compressed_size(target.length() - (long) start);
    }

    /**
     * Decrypts a file.
     *
     * @throws IOException if the file was encrypted with another key, or is damaged
     */
    public static byte[] decrypt(byte[] file, byte[] key) throws IOException {
        int start = file.length - END_BYTES - footerBytes(file);
        ByteArrayInputStream end = new ByteArrayInputStream(file, start, file.length - start);
        ModuleCipher cipher = new ModuleCipher(key, fileId(Util.readFileCryptoMetaData(end)));
        byte[] bytes = cipher.decrypt(file, file.length - end.available(), Place.FOOTER);
        FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(bytes));
        GrowableBuffer target = new GrowableBuffer(file.length);
        target.write(PLAIN);
        List<RowGroup> groups = footer.getRow_groups();
        for (int group = 0; group < groups.size(); group++) {
            decrypt(file, groups.get(group), group, cipher, target);
        }
        byte[] plainFooter = bytes(footer);
        target.write(plainFooter);
        target.putInt(plainFooter.length);
        target.write(PLAIN);
        return target.toByteArray();
    }

    /**
     * Returns the identifier that all modules of a file authenticate.
     *
     * @throws IOException if the parameters, which nothing authenticates by themselves, are of another algorithm or have no
     *     identifier
     */
    private static byte[] fileId(FileCryptoMetaData parameters) throws IOException {
        EncryptionAlgorithm algorithm = parameters.getEncryption_algorithm();
        if (!algorithm.isSetAES_GCM_V1() || !algorithm.getAES_GCM_V1().isSetAad_file_unique()) {
            throw ModuleCipher.damaged(null);
        }
        return algorithm.getAES_GCM_V1().getAad_file_unique();
    }

    private static void decrypt(byte[] file, RowGroup group, int ordinal, ModuleCipher cipher, GrowableBuffer target)
            throws IOException {
        int start = target.length();
        List<ColumnChunk> columns = group.getColumns();
        for (int column = 0; column < columns.size(); column++) {
            ColumnMetaData data = columns.get(column).getMeta_data();
            int position = Math.toIntExact(data.getData_page_offset());
            int end = position + Math.toIntExact(data.getTotal_compressed_size());
            data.setData_page_offset(target.length());
            for (int page = 0; position < end; page++) {
                PageHeader header = Util.readPageHeader(new ByteArrayInputStream(
                        cipher.decrypt(file, position, new Place(Kind.PAGE_HEADER, ordinal, column, page))));
                position += ModuleCipher.length(file, position);
                byte[] content = cipher.decrypt(file, position, new Place(Kind.PAGE, ordinal, column, page));
                position += ModuleCipher.length(file, position);
                target.write(bytes(header.setCompressed_page_size(content.length)));
                target.write(content);
            }
            data.setTotal_compressed_size(target.length() - data.getData_page_offset());
            columns.get(column).unsetCrypto_metadata();
        }
        group.unsetOrdinal();
        group.setFile_offset(start).setTotal_compressed_size(target.length() - (long) start);
    }

    private static byte[] bytes(PageHeader header) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(32);
        Util.writePageHeader(header, bytes);
        return bytes.toByteArray();
    }

    private static byte[] bytes(FileMetaData footer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        Util.writeFileMetaData(footer, bytes);
        return bytes.toByteArray();
    }
}
