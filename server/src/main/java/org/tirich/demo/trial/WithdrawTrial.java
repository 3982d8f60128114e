package org.tirich.demo.trial;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tirich.catalog.publication.Publishing;
import org.tirich.demo.DemoContent;
import org.tirich.demo.WalkClient;

/// Publishes a second copy of a lesson, withdraws it, and looks for it everywhere.
@Component
@Order(1)
@ConditionalOnProperty("tirich.demo")
class WithdrawTrial implements Trial {

    private static final Pattern FILE = Pattern.compile("/m/[0-9a-zA-Z/._-]+\\.mp4[^\"' <]*");
    private static final int GONE = 410;

    private final DemoContent content;
    private final Publishing publishing;

    WithdrawTrial(DemoContent content, Publishing publishing) {
        this.content = content;
        this.publishing = publishing;
    }

    @Override
    public String name() {
        return "withdraw";
    }

    @Override
    public List<Finding> run(URI server) {
        var visitor = new WalkClient(server);
        var copy = content.publishCopy();
        var work = copy.work().toString();
        var page = visitor.get("/v/" + work);
        var file = FILE.matcher(page.body());
        var addresses = new LinkedHashMap<String, Integer>();
        addresses.put("/v/" + work, page.statusCode());
        if (file.find()) {
            var address = file.group().replace("&amp;", "&");
            addresses.put(address, visitor.get(address).statusCode());
        }
        var lists = List.of("/stem", "/stem/" + copy.subject(), "/tag/" + copy.hashtag() + "/feed.atom");
        var before = lists.stream()
                .filter(list -> visitor.get(list).body().contains(work))
                .toList();

        publishing.withdraw(copy.owner(), copy.work(), "");

        var findings = new ArrayList<Finding>();
        addresses.forEach((address, was) -> {
            var status = visitor.get(address).statusCode();
            findings.add(new Finding(
                    "GET " + address.replaceAll("\\?.*", ""), status == GONE || status == 404, was + " → " + status));
        });
        before.forEach(list -> findings.add(
                new Finding("GET " + list, !visitor.get(list).body().contains(work), "")));
        findings.add(new Finding(
                "GET /api/search",
                !visitor.get("/api/search?q=" + copy.word()).body().contains(work),
                ""));
        findings.add(new Finding(
                "GET /api/feed", !visitor.get("/api/feed?size=10").body().contains(work), ""));
        return findings;
    }
}
