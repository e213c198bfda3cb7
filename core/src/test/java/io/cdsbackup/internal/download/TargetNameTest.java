package io.cdsbackup.internal.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetNameTest {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_SUFFIX = ".manifest.json".length();

    private static String name(String instance, String backup) {
        return TargetName.of(InstanceUuid.of(instance), BackupId.of(backup));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            abc-1, b.2, abc-1_b.2
            a/b, c d, a%2Fb_c%20d
            a_b, c, a%5Fb_c
            a, b_c, a_b%5Fc
            50%, ~*, 50%25_%7E%2A
            备, 份, %E5%A4%87_%E4%BB%BD
            a, 😀, a_%F0%9F%98%80
            .., .., %2E._..
            -rf, -x, %2Drf_-x
            """)
    void everything_but_letters_digits_dots_and_hyphens_is_percent_encoded(
            String instance, String backup, String expected) {
        assertThat(name(instance, backup)).isEqualTo(expected);
    }

    @Test
    void a_name_that_just_fits_is_left_whole() {
        String whole = name("a".repeat(111), "b".repeat(111));

        assertThat(whole).isEqualTo("a".repeat(111) + "_" + "b".repeat(111));
    }

    @Test
    void a_longer_name_is_cut_and_keeps_its_beginning() {
        String cut = name("a".repeat(111), "b".repeat(112));

        assertThat(cut).hasSize(223).startsWith("a".repeat(111) + "_bbb").matches(".*_[0-9a-f]{16}");
    }

    @Test
    void long_names_that_differ_only_behind_the_cut_stay_apart() {
        String one = name("a", "b".repeat(400) + "1");
        String two = name("a", "b".repeat(400) + "2");

        assertThat(one).isNotEqualTo(two).startsWith(two.substring(0, 206));
        assertThat(name("a", "b".repeat(400) + "1")).isEqualTo(one);
    }

    @Test
    void any_two_ids_give_a_safe_short_name_that_no_other_two_give() {
        long seed = 20261124;
        Random random = new Random(seed);
        Map<String, String> idsByName = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            String instance = id(random);
            String backup = id(random);

            String name = name(instance, backup);

            assertThat(name).as("seed %d, case %d", seed, i).matches("[A-Za-z0-9%_][A-Za-z0-9.%_-]*");
            assertThat(name.length() + LONGEST_SUFFIX)
                    .as("seed %d, case %d", seed, i)
                    .isLessThanOrEqualTo(LONGEST_NAME);
            String ids = instance + "\n" + backup;
            assertThat(idsByName.getOrDefault(name, ids))
                    .as("seed %d, case %d: the name %s", seed, i, name)
                    .isEqualTo(ids);
            idsByName.put(name, ids);
        }
    }

    // From a small alphabet, so that ids come close to one another: separators, escapes, first letters.
    private static String id(Random random) {
        String alphabet = "a_%2E5F.-~/é备";
        int length = random.nextInt(20) == 0 ? 100 + random.nextInt(300) : 1 + random.nextInt(4);
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < length; i++) {
            id.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return id.toString();
    }
}
