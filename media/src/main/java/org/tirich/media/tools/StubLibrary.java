package org.tirich.media.tools;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An empty shared library: a name and version labels, no code. It replaces a library that ffmpeg links for
/// capture devices, which this platform does not use.
///
/// The layout follows the ELF-64 specification: headers, one empty symbol, a hash table, version definitions,
/// strings, the dynamic section.
record StubLibrary(String name, List<String> versions) {

    static final List<StubLibrary> ALL = List.of(
            new StubLibrary("libpulse.so.0", List.of("PULSE_0")),
            new StubLibrary("libasound.so.2", List.of("ALSA_0.9", "ALSA_0.9.0rc4")),
            new StubLibrary("libxcb.so.1", List.of()),
            new StubLibrary("libxcb-shm.so.0", List.of()),
            new StubLibrary("libudev.so.1", List.of("LIBUDEV_183")));

    private static final List<Path> LIBRARY_FOLDERS = List.of(
            Path.of("/lib64"),
            Path.of("/usr/lib64"),
            Path.of("/lib/x86_64-linux-gnu"),
            Path.of("/usr/lib/x86_64-linux-gnu"),
            Path.of("/lib/aarch64-linux-gnu"),
            Path.of("/usr/lib/aarch64-linux-gnu"),
            Path.of("/usr/lib"),
            Path.of("/usr/local/lib"));

    private static final short X86_64 = 62;
    private static final int HEADER = 64;
    private static final int PROGRAM_HEADER = 56;
    private static final int PROGRAM_HEADERS = 3;
    private static final int VERSION_ENTRY = 28;

    /// Writes a stub into `folder` for each library that this machine lacks.
    static void writeMissing(Path folder) throws IOException {
        for (var stub : ALL) {
            var target = folder.resolve(stub.name);
            if (LIBRARY_FOLDERS.stream().noneMatch(each -> Files.exists(each.resolve(stub.name)))
                    && !Files.exists(target)) {
                Files.write(target, stub.bytes());
            }
        }
    }

    byte[] bytes() {
        var names = new ArrayList<String>();
        names.add(name);
        names.addAll(versions);
        var strings = new ByteArrayOutputStream();
        var offsets = stringTable(names, strings);

        int definitions = versions.isEmpty() ? 0 : names.size();
        int symbols = HEADER + PROGRAM_HEADER * PROGRAM_HEADERS;
        int hash = symbols + 24;
        int versionOfSymbols = hash + 16;
        int definitionTable = versionOfSymbols + 8;
        int stringTable = definitionTable + (VERSION_ENTRY * definitions + 7) / 8 * 8;
        int dynamic = stringTable + strings.size();
        int entries = definitions > 0 ? 9 : 6;
        int size = dynamic + 16 * entries;

        var out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        header(out);
        programHeader(out, 1, 0, size, 0x10000);
        programHeader(out, 2, dynamic, 16L * entries, 8);
        programHeader(out, 0x6474e551, 0, 0, 16);
        out.position(hash).putInt(1).putInt(1);
        for (int i = 0; i < definitions; i++) {
            boolean last = i == definitions - 1;
            out.position(definitionTable + VERSION_ENTRY * i);
            out.putShort((short) 1).putShort((short) (i == 0 ? 1 : 0));
            out.putShort((short) (i + 1)).putShort((short) 1);
            out.putInt(elfHash(names.get(i))).putInt(20).putInt(last ? 0 : VERSION_ENTRY);
            out.putInt(offsets.getOrDefault(names.get(i), 0)).putInt(0);
        }
        out.position(stringTable).put(strings.toByteArray());
        out.position(dynamic);
        out.putLong(14).putLong(offsets.getOrDefault(name, 0));
        out.putLong(4).putLong(hash);
        out.putLong(5).putLong(stringTable);
        out.putLong(6).putLong(symbols);
        out.putLong(10).putLong(strings.size());
        if (definitions > 0) {
            out.putLong(0x6ffffff0L).putLong(versionOfSymbols);
            out.putLong(0x6ffffffcL).putLong(definitionTable);
            out.putLong(0x6ffffffdL).putLong(definitions);
        }
        return out.array();
    }

    private static Map<String, Integer> stringTable(List<String> names, ByteArrayOutputStream strings) {
        var offsets = new LinkedHashMap<String, Integer>();
        strings.write(0);
        for (var each : names) {
            offsets.put(each, strings.size());
            strings.writeBytes(each.getBytes(StandardCharsets.US_ASCII));
            strings.write(0);
        }
        while (strings.size() % 8 != 0) {
            strings.write(0);
        }
        return offsets;
    }

    private static void header(ByteBuffer out) {
        out.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        out.putShort((short) 3).putShort(X86_64).putInt(1);
        out.putLong(0).putLong(HEADER).putLong(0).putInt(0);
        out.putShort((short) HEADER).putShort((short) PROGRAM_HEADER).putShort((short) PROGRAM_HEADERS);
        out.putShort((short) 64).putShort((short) 0).putShort((short) 0);
    }

    private static void programHeader(ByteBuffer out, int type, long offset, long size, long alignment) {
        out.putInt(type).putInt(6);
        out.putLong(offset).putLong(offset).putLong(offset);
        out.putLong(size).putLong(size).putLong(alignment);
    }

    private static int elfHash(String text) {
        long hash = 0;
        for (char c : text.toCharArray()) {
            hash = (hash << 4) + c;
            long high = hash & 0xf0000000L;
            hash = (hash ^ (high >> 24)) & ~high;
        }
        return (int) hash;
    }
}
