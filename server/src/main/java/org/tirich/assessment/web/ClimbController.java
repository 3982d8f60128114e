package org.tirich.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.assessment.ClimbCard;
import org.tirich.kernel.LanguageTag;
import org.tirich.web.Problem;
import org.tirich.web.RateLimit;
import org.tirich.web.RateLimits;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.UiLanguage;

/// The picture of a learner's own climb. Only she can load it; others see it if she sends the file.
@RestController
class ClimbController {

    private static final RateLimit CLIMBS = new RateLimit("climbs", 30, 0, 0, Duration.ofHours(1));

    private final ClimbCard climb;
    private final RateLimits limits;

    ClimbController(ClimbCard climb, RateLimits limits) {
        this.climb = climb;
        this.limits = limits;
    }

    /// 404 for a learner who has answered no question within the last seven days.
    @GetMapping("/me/climb.png")
    @Requires(value = Permission.OWN_ACCOUNT, reach = Reach.OWN)
    ResponseEntity<byte[]> climb(Actor.Account actor, HttpServletRequest request) {
        limits.take(CLIMBS, actor, request);
        var png = climb.png(actor.id(), new LanguageTag(UiLanguage.of(request)))
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"climb.png\"")
                .body(png);
    }
}
