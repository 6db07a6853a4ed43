package ru.nastavnik.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.platform.identity.Computer;
import ru.nastavnik.platform.identity.Computers;

/** «Чей это компьютер»: how long the sign-in lasts at this browser, changed by whoever is signed in. */
@Controller
class ComputerPages {

    private final Computers computers;

    ComputerPages(Computers computers) {
        this.computers = computers;
    }

    @GetMapping("/computer")
    String page(Model model) {
        model.addAttribute("own", computers.lasts(Computer.OWN).toMinutes());
        model.addAttribute("shared", computers.lasts(Computer.SHARED).toMinutes());
        return "platform/computer";
    }

    @PostMapping("/computer")
    String choose(
            @RequestParam Computer whose,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        computers.choose(whose, request, response);
        next.addFlashAttribute(
                Notice.NAME,
                Notice.of("web.computer.notice." + whose, computers.lasts(whose).toMinutes()));
        return "redirect:/computer";
    }
}
