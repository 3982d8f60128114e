package org.tirich.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.audit.Audit;
import org.tirich.kernel.InvalidationChannel;
import org.tirich.kernel.RefreshedValue;
import org.tirich.web.Instance;

/// The settings that the operator can change while the server runs.
@Service
public class InstanceSettings implements Instance {

    private static final int MAX_VALUE = 200;
    private static final String TOPIC = "setting";

    private final SettingTable settings;
    private final Audit audit;
    private final InvalidationChannel channel;
    private final boolean demo;
    private final RefreshedValue<Map<String, String>> values;

    InstanceSettings(
            SettingTable settings, Audit audit, InvalidationChannel channel, @Value("${tirich.demo}") boolean demo) {
        this.settings = settings;
        this.audit = audit;
        this.channel = channel;
        this.demo = demo;
        this.values = new RefreshedValue<>(channel, TOPIC, settings::all);
    }

    @Override
    public String name() {
        return values.get().getOrDefault("name", "Tirich");
    }

    @Override
    public String campaignTag() {
        return values.get().getOrDefault("campaign-tag", "STEM");
    }

    @Override
    public List<String> campaignAliases() {
        return Arrays.stream(values.get()
                        .getOrDefault("campaign-aliases", "سائنس,سٹیم")
                        .split(",", -1))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    @Override
    public boolean demo() {
        return demo;
    }

    @Transactional
    public void change(Map<String, String> wanted, AccountId by) {
        wanted.forEach((name, value) -> settings.put(name, value.substring(0, Math.min(value.length(), MAX_VALUE))));
        audit.record(by, "settings.change", "instance", Map.of("names", String.join(",", wanted.keySet())));
        channel.publish(TOPIC, "");
    }
}
